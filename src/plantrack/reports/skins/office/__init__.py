"""What Word and PowerPoint share: text that their files can hold, columns, checked files."""
