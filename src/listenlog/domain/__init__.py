"""The words of listenlog and its pure rules: standard library only, no clock, no files."""
