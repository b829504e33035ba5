"""Source: any bytes read as text, or refused at one place."""
