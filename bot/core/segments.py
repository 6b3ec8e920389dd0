"""What a text costs: the alphabet of GSM 03.38 and the lengths that carriers charge by.

A text that fits the 7-bit alphabet holds 160 characters, or 153 in each part of a longer one (the
joining header takes 7). Anything else is sent as UCS-2: 70, then 67. Characters of the extension
table count twice.
"""

from __future__ import annotations

BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
EXTENDED = frozenset("^{}\\[~]|€\f")

# Look-alikes that phones put in by themselves; each would turn the whole text into UCS-2.
PLAIN = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u201a": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u201e": '"',
        "\u2013": "-",
        "\u2014": "-",
        "\u2011": "-",
        "\u2026": "...",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "`": "'",
        "\t": " ",
    }
)


def fits_gsm7(text: str) -> bool:
    return all(c in BASIC or c in EXTENDED for c in text)


def length(text: str) -> int:
    """In units of the alphabet it needs: septets, or UTF-16 code units."""
    if fits_gsm7(text):
        return sum(2 if c in EXTENDED else 1 for c in text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def count_segments(text: str) -> int:
    """How many parts the carrier charges for; an empty text is one."""
    one, each = (160, 153) if fits_gsm7(text) else (70, 67)
    size = length(text)
    return 1 if size <= one else -(-size // each)


LONGEST_BODY = 1550
"""What one text of ours may hold. Carriers take 1,600; trial accounts put a sentence in front."""


def units(text: str) -> int:
    """Characters as carriers count them towards the longest text: UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def shorten(text: str, most: int) -> str:
    """At most so many units, with dots where something is missing."""
    if units(text) <= most:
        return text
    head = text.encode("utf-16-le", "surrogatepass")[: 2 * max(most - 3, 0)]
    return head.decode("utf-16-le", "ignore").rstrip() + "..."
