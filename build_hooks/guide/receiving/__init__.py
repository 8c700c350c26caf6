"""Receives a page proposed from elsewhere: a draft, pages, a mail or a Word document."""
