"""MkDocs' configuration as the theme sees it on a page of one language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


class _Over:
    """An object seen through a few changed names."""

    def __init__(self, under: Any, changes: dict[str, Any]) -> None:  # noqa: ANN401 any object
        self._under = under
        self._changes = changes

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 as the object has it
        if name in self._changes:
            return self._changes[name]
        return getattr(self._under, name)

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 as the object has it
        return self._changes[name] if name in self._changes else self._under[name]


class Localized(_Over):
    """The configuration with the page's language and the site's name in it."""

    def __init__(self, config: MkDocsConfig, language: str, site_name: str) -> None:
        """Change the theme's language and the site's name, nothing else."""
        theme = _Over(config.theme, {"language": language})
        super().__init__(config, {"theme": theme, "site_name": site_name})
