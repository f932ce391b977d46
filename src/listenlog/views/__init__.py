"""Domain objects to what is shown, and nothing else."""
