"""Reads PDF files and puts them before two checkers."""

from __future__ import annotations

import io
from collections.abc import Iterator

import page
import pdfua
import pikepdf

# page-validation counts a last carriage return as the end of a line, not of the stream.
FALSE_ALARM = "PDFA2A-STREAM-LENGTH-001"


def failures(pdf: bytes) -> list[str]:
    """Return what either checker finds; a false alarm is left out when it is proved to be one."""
    found = [f"pdfua {each}" for each in pdfua.validate(io.BytesIO(pdf)).findings]
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A):
        limits = page.SafetyLimits.unlimited()
        report = page.validate_pdf_bytes(pdf, profile=profile, limits=limits)
        found += [
            f"{each.rule_id} {each.message}"
            for each in report.failures
            if each.rule_id != FALSE_ALARM or not ends_in_a_return(pdf)
        ]
    return found


def ends_in_a_return(pdf: bytes) -> bool:
    """Whether every stream is as long as it says, and one ends in a carriage return."""
    ends = []
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for each in opened.objects:
            if isinstance(each, pikepdf.Stream):
                raw = each.read_raw_bytes()
                # As parsed, the length is not there; as written, it stands in the file.
                assert int(each.stream_dict.get("/Length", len(raw))) == len(raw)
                ends.append(raw[-1:])
    return b"\r" in ends


def tags(pdf: bytes) -> list[tuple[str, dict[str, str]]]:
    """Return every structure element in reading order: its kind and what it says of itself."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return list(_walked(opened.Root.StructTreeRoot))


def _walked(node: pikepdf.Object) -> Iterator[tuple[str, dict[str, str]]]:
    if "/S" in node:
        told = {name: str(node[f"/{name}"]) for name in ("Alt", "Lang", "T") if f"/{name}" in node}
        yield str(node.S), told
    children = node.get("/K")
    if isinstance(children, pikepdf.Dictionary):
        children = [children]
    for child in children if isinstance(children, list | pikepdf.Array) else ():
        if isinstance(child, pikepdf.Dictionary) and ("/S" in child or "/K" in child):
            yield from _walked(child)
