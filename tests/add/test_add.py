"""Adding a variant: the guide of CONTRIBUTING.md, followed offline; data only, no Python."""

from __future__ import annotations

import filecmp
import functools
import hashlib
import http.server
import re
import shutil
import textwrap
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import main
from generator.diagnostics import BadInput
from generator.pipeline import Judged, judged_specs
from tests.helpers.fewer import fewer_specs
from tests.helpers.memory import memory

ROOT = Path(__file__).parents[2]
GUIDE = Path(ROOT, "CONTRIBUTING.md").read_text("utf-8")
PAGE = "https://docs.modellix.ai/bytedance/seedance-1-0-pro-t2v"


Differences = Callable[[], dict[str, str]]
FACTS = ("seedance-2.0-v2v", "seedance-2.5-t2v")


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The specs folder with the documents that these tests need."""
    return fewer_specs(tmp_path_factory.mktemp("original") / "specs", *FACTS)


@pytest.fixture
def specs(tmp_path: Path, original: Path) -> Path:
    """A copy of it, to add to."""
    return Path(shutil.copytree(original, tmp_path / "specs"))


@pytest.fixture
def differences(original: Path, specs: Path) -> Differences:
    """What changed in the copy."""
    return lambda: _differences(original, specs)


def saved(tmp_path: Path, like: str, name: str, *changes: tuple[str, str]) -> Path:
    """A page of another variant, as a maintainer saves it: one of ours with the names changed."""
    text = Path(ROOT, "specs", "captures", like).read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return path


def pro(tmp_path: Path) -> Path:
    """Listed in known.yaml so far: seedance-1.0-pro-t2v."""
    return saved(
        tmp_path,
        "modellix/seedance-1.0-pro-fast-t2v.txt",
        "page.txt",
        ("seedance-1.0-pro-fast-t2v", "seedance-1.0-pro-t2v"),
        ("Seedance 1.0 Pro Fast T2V", "Seedance 1.0 Pro T2V"),
    )


def add(specs: Path, *arguments: str | Path) -> int:
    """The exit code of ``add``."""
    return main(["add", *map(str, arguments), "--specs", str(specs)])


def _differences(before: Path, after: Path) -> dict[str, str]:
    """What is new, gone or changed, by path."""
    found: dict[str, str] = {}

    def compare(folder: filecmp.dircmp[str], below: str) -> None:
        found.update({below + name: "new" for name in folder.right_only})
        found.update({below + name: "gone" for name in folder.left_only})
        found.update({below + name: "changed" for name in folder.diff_files})
        for name, inner in folder.subdirs.items():
            compare(inner, f"{below}{name}/")

    compare(filecmp.dircmp(before, after), "")
    return found


def variant(judged: Judged, id: str) -> dict[str, object]:
    paths = judged.normalized.providers["modellix"].document["paths"]
    told = [op["x-variant"] for item in paths.values() for op in item.values() if "x-variant" in op]
    return next(data for data in told if data["id"] == id)


def test_the_guide_step_by_step(
    specs: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    differences: Differences,
) -> None:
    """Steps 1 and 2 with the very command that the guide prints."""
    (command,) = re.findall(r"python -m generator (add page\.txt .+)\n", GUIDE)
    pro(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert main(command.split()) == 0
    shown = capsys.readouterr().out
    assert "modellix/seedance-1.0-pro-t2v: Seedance 1.0 Pro T2V (complete)" in shown
    assert "called by  Modellix().seedance_1_0_pro_t2v(…)" in shown
    assert "field      prompt: text, required, 1 to 10000 characters" in shown
    assert differences() == {
        "manifest.yaml": "changed",
        "captures.lock": "changed",
        "known.yaml": "changed",
        "captures/modellix/seedance-1.0-pro-t2v.txt": "new",
        "overlays/modellix/seedance-1.0-pro-t2v.yaml": "new",
    }


def test_everything_else_in_the_manifest_stays_byte_for_byte(specs: Path, tmp_path: Path) -> None:
    before = (specs / "manifest.yaml").read_text("utf-8")
    page = pro(tmp_path)
    assert add(specs, page, "--page", PAGE, "--captured", "2026-11-20") == 0
    after = (specs / "manifest.yaml").read_text("utf-8")
    assert after.startswith(before)
    entry = after.removeprefix(before)
    assert f'sha256: "{hashlib.sha256(page.read_bytes()).hexdigest()}"' in entry
    assert 'captured: "2026-11-20"' in entry
    assert (specs / "captures/modellix/seedance-1.0-pro-t2v.txt").read_bytes() == page.read_bytes()


def test_the_new_variant_is_callable_and_keeps_its_catalogue_facts(
    specs: Path, tmp_path: Path
) -> None:
    assert add(specs, pro(tmp_path), "--page", PAGE) == 0
    judged = judged_specs(specs, memo=memory)
    told = variant(judged, "modellix/seedance-1.0-pro-t2v")
    assert told["completeness"] == "complete"
    assert told["tasks"] == ["t2v"]
    assert told["price"]["per_second"]["1080p"] == 0.138  # type: ignore[index]
    assert "modellix/seedance-1.0-pro-t2v" not in [e["id"] for e in judged.normalized.known]


def test_the_overlay_of_the_guide_says_what_the_page_does_not(specs: Path, tmp_path: Path) -> None:
    """Step 3, for a variant of which nothing was known before."""
    changes = ("seedance-1.0-pro-t2v", "seedance-9.0-t2v")
    page = pro(tmp_path)
    page.write_text(page.read_text("utf-8").replace(*changes), "utf-8")
    assert add(specs, page, "--page", PAGE) == 0
    (block,) = re.findall(r"```yaml\n( *overlay: .*?)```", GUIDE, re.DOTALL)
    overlay = "overlays/modellix/seedance-9.0-t2v.yaml"
    (specs / overlay).write_text(textwrap.dedent(block), "utf-8")
    with (specs / "manifest.yaml").open("a", encoding="utf-8") as manifest:
        manifest.write(f"    overlays: [{overlay}]\n")
    assert variant(judged_specs(specs, memo=memory), "modellix/seedance-9.0-t2v")["tasks"] == [
        "t2v"
    ]


def test_a_capture_replaces_the_facts_document(
    specs: Path, tmp_path: Path, differences: Differences
) -> None:
    page = saved(
        tmp_path,
        "modellix/seedance-2.0-fast-v2v.txt",
        "v2v.txt",
        ("seedance-2.0-fast-v2v", "seedance-2.0-v2v"),
        ("Seedance 2.0 Fast V2V", "Seedance 2.0 V2V"),
    )
    assert add(specs, page, "--page", "https://docs.modellix.ai/bytedance/seedance-2-0-v2v") == 0
    assert differences() == {
        "manifest.yaml": "changed",
        "captures.lock": "changed",
        "captures/modellix/seedance-2.0-v2v.txt": "new",
        "facts/modellix/seedance-2.0-v2v.yaml": "gone",
        "overlays/modellix/seedance-2.0-v2v.yaml": "new",
    }
    told = variant(judged_specs(specs, memo=memory), "modellix/seedance-2.0-v2v")
    assert (told["completeness"], told["tasks"]) == ("complete", ["v2v"])


def test_a_facts_document_is_added_alike(
    specs: Path, tmp_path: Path, differences: Differences
) -> None:
    text = (specs / "facts/modellix/seedance-2.5-t2v.yaml").read_text("utf-8")
    document = tmp_path / "facts.yaml"
    document.write_text(text.replace("2.5-t2v", "3.0-t2v").replace("2.5 T2V", "3.0 T2V"), "utf-8")
    assert add(specs, document, "--page", "https://docs.modellix.ai/bytedance/seedance-3") == 0
    assert differences() == {
        "manifest.yaml": "changed",
        "facts/modellix/seedance-3.0-t2v.yaml": "new",
    }
    told = variant(judged_specs(specs, memo=memory), "modellix/seedance-3.0-t2v")
    assert told["completeness"] == "partial"


def test_a_task_of_a_provider_without_addresses(specs: Path, tmp_path: Path) -> None:
    """Runware pages name neither host nor path: their constants tell whose they are, and which."""
    page = saved(
        tmp_path,
        "runware/seedance-1.0-pro-fast.txt",
        "runware.txt",
        ("bytedance:2@2", "bytedance:9@1"),
        ("Seedance 1.0 Pro Fast", "Seedance 9 Ultra"),
    )
    assert add(specs, page, "--page", "https://example.com/copy") == 0
    judged = judged_specs(specs, memo=memory)
    schemas = judged.normalized.providers["runware"].document["components"]["schemas"]
    told = schemas["Seedance9UltraRequest"]["x-variant"]
    assert told["id"] == "runware/bytedance:9@1"
    assert told["file"] == "captures/runware/seedance-9-ultra.txt"


def test_a_dry_run_writes_nothing(specs: Path, tmp_path: Path, differences: Differences) -> None:
    assert add(specs, pro(tmp_path), "--page", PAGE, "--dry-run") == 0
    assert differences() == {}


REFUSED = [
    ("<html>Sign in</html>", [PAGE], "not-a-document"),
    ("", [PAGE], "not-a-document"),
    (None, [], "add-page-missing"),
    (None, [PAGE, "--provider", "acme"], "unknown-provider"),
]


@pytest.mark.parametrize(("text", "arguments", "id"), REFUSED)
def test_what_cannot_be_added_changes_nothing(
    specs: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    text: str | None,
    arguments: list[str],
    id: str,
    differences: Differences,
) -> None:
    page = pro(tmp_path)
    if text is not None:
        page.write_text(text, "utf-8")
    assert add(specs, page, *(["--page", *arguments] if arguments else [])) == 2
    assert f"[{id}]" in capsys.readouterr().err
    assert differences() == {}


def test_a_host_that_nobody_vouches_for_is_refused(
    specs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], differences: Differences
) -> None:
    page = pro(tmp_path)
    page.write_text(page.read_text("utf-8").replace("https://api.modellix.ai", "https://evil.test"))
    assert add(specs, page, "--page", PAGE) == 2
    assert "[host-not-vouched]" in capsys.readouterr().err
    assert differences() == {}


def test_a_page_is_fetched_by_the_rules_of_capture(specs: Path, tmp_path: Path) -> None:
    """From a server on this machine; the address that is recorded is the one that is given."""
    folder = tmp_path / "site"
    folder.mkdir()
    shutil.copy(pro(tmp_path), folder / "seedance-1-0-pro-t2v.md")
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/seedance-1-0-pro-t2v.md"
        assert add(specs, address, "--page", PAGE) == 0
        missing = add(specs, address.replace(".md", ".txt"), "--page", PAGE)
        server.shutdown()
    assert missing == 2
    told = variant(judged_specs(specs, memo=memory), "modellix/seedance-1.0-pro-t2v")
    assert told["page"] == PAGE
    assert told["captured"]


def test_the_same_document_twice_is_refused(
    specs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = ROOT / "specs/captures/modellix/seedance-1.0-pro-fast-t2v.txt"
    assert add(specs, page, "--page", PAGE) == 2
    assert "[add-twice]" in capsys.readouterr().err


def test_a_manifest_that_goes_on_after_its_documents_is_left_alone(
    specs: Path, tmp_path: Path
) -> None:
    from generator.intake.entry import appended

    text = (specs / "manifest.yaml").read_text("utf-8")
    head, documents = text.split("\ndocuments:\n")
    first, rest = head.split("\nproviders:\n")
    turned = f"{first}\ndocuments:\n{documents}providers:\n{rest}\n"
    with pytest.raises(BadInput, match="manifest-order"):
        appended(turned, {"provider": "modellix"}, [])


def test_a_page_that_lost_fields_is_known_in_part(
    specs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = saved(
        tmp_path,
        "runware/seedance-1.0-pro-fast.txt",
        "page.txt",
        ("bytedance:2@2", "bytedance:seedance@9.0"),
        ("Seedance 1.0 Pro Fast", "Seedance 9.0"),
    )
    address = "https://runware.ai/docs/models/bytedance-seedance-9-0"
    assert add(specs, page, "--page", address) == 0
    told = capsys.readouterr().out
    assert "Seedance 9.0 (partial)" in told
    assert "not known  'resolution' has 2 values; the page does not say which" in told
    assert "not known  a field without name and type: 'Width of the generated" in told
