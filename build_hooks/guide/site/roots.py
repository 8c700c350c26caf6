"""Lists the repository's roots as one site: every page at its address, one file for one page."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from guide.build import Build
from guide.entry import HOME
from guide.site import feed, sitemap
from guide.site.assets import assets, scheme
from guide.site.policy import HEADERS, headers, policy
from guide.site.redirect import redirect

# The site has its own style and scripts, which weigh a tenth of Material's.
_THEME_LEFT_OUT = ("assets/", sitemap.NAME)
_NOT_SERVED = (".md", ".yml", ".txt")


def configure(config: MkDocsConfig, build: Build, root: Path) -> MkDocsConfig:
    """Return the configuration with every root watched and no navigation of MkDocs' own.

    The sidebar is ours: a navigation with every page in it is quadratic.
    """
    config.watch = [*config.watch, *(str(root / each) for each in build.guide.settings.roots)]
    home = build.guide.entry(HOME, build.guide.settings.default)
    config.nav = [{"Home": home.path}] if home else []
    # MkDocs' own knows one language only; ours is emitted with the other files.
    config.theme.static_templates.discard(sitemap.NAME)
    return config


def listed(files: Files, config: MkDocsConfig, build: Build) -> Files:
    """Return the site's files, with `src_uri` their path in the repository.

    Relative links between roots then work on the site as they do on a forge, and
    MkDocs checks them.
    """
    root = str(Path(config.config_file_path).parent)
    found = Files([each for each in files if _is_kept(each, config)])
    for path, address in build.addresses.items():
        made = build.guide.by_path[path].generated
        found.append(_made(path, config, address) if made else _file(path, root, config, address))
    for path in sorted(build.guide.files):
        if "/" in path and not path.endswith(_NOT_SERVED):
            found.append(_file(path, root, config, path))
    emitted = build.data() | sitemap.sitemap(build) | feed.feeds(build)
    for parts in build.search.values():
        emitted |= parts.files
    for old, address in build.redirects().items():
        emitted[old] = redirect(build, old, address)
    theme = theme_of(config)
    emitted[HEADERS] = headers(policy(scheme(theme)))
    for name, text in emitted.items():
        found.append(File.generated(config, name, content=text.encode()))
    for asset in assets(theme).values():
        found.append(File.generated(config, asset.address, content=asset.content))
    return found


def theme_of(config: MkDocsConfig) -> Path:
    """Return the folder of the guide's own theme; the configuration makes it absolute."""
    return Path(str(config.theme.custom_dir))


def _file(path: str, root: str, config: MkDocsConfig, address: str) -> File:
    return File(path, root, config.site_dir, use_directory_urls=False, dest_uri=address)


def _made(path: str, config: MkDocsConfig, address: str) -> File:
    """Return a page that the build made: all it shows comes from its view."""
    file = File.generated(config, path, content="")
    file.dest_uri = address
    return file


def _is_kept(file: File, config: MkDocsConfig) -> bool:
    """Whether a file is the theme's and of use; pages and our own assets are listed anew."""
    ours = file.src_dir is not None and Path(file.src_dir) == Path(config.docs_dir)
    return not (ours or file.src_uri.startswith(_THEME_LEFT_OUT))
