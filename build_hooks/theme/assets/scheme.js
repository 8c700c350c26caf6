// Before the page is drawn: the scheme the reader chose, if any. Storage may be refused.
try {
  const scheme = localStorage.getItem("guide.scheme");
  if (scheme === "light" || scheme === "dark") document.documentElement.dataset.scheme = scheme;
} catch (error) {}
