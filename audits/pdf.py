"""Puts PDF files before two checkers: page-validation (PDF/UA-1, PDF/A-2a) and pdfua."""

from __future__ import annotations

import io
from importlib.metadata import version

import page
import pdfua
import pikepdf

TOOL = f"page-validation {version('page-validation')}, pdfua {version('pdfua')}"
# Reported of a stream whose last byte is a carriage return, which is counted as the line's end.
FALSE_ALARM = "PDFA2A-STREAM-LENGTH-001"


def failures(pdf: bytes) -> list[str]:
    """Return what either checker finds; a false alarm is left out when it is proved to be one."""
    # It hands what it is given to pikepdf, which reads files in memory too.
    report = pdfua.validate(io.BytesIO(pdf))  # type: ignore[arg-type]
    found = [f"pdfua {each}" for each in report.findings]
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A):
        limits = page.SafetyLimits.unlimited()
        judged = page.validate_pdf_bytes(pdf, profile=profile, limits=limits)
        found += [
            f"{each.rule_id} {each.message}"
            for each in judged.failures
            if each.rule_id != FALSE_ALARM or not _ends_in_a_return(pdf)
        ]
    return found


def _ends_in_a_return(pdf: bytes) -> bool:
    """Whether every stream is as long as it says, and one ends in a carriage return."""
    ends = []
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for each in opened.objects:
            if isinstance(each, pikepdf.Stream):
                raw = each.read_raw_bytes()
                if int(each.stream_dict.get("/Length", len(raw))) != len(raw):
                    return False
                ends.append(raw[-1:])
    return b"\r" in ends
