"""What each page shows besides its own text, as plain values for the templates."""
