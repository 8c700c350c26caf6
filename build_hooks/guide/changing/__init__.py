"""Changes to the texts of the guide: worked out, judged, shown, then made whole or not at all."""
