"""How the properties of this floor are checked: without a deadline, since a busy machine is no fault."""

from hypothesis import settings

settings.register_profile("listenlog", deadline=None)
settings.load_profile("listenlog")
