"""The main window and what stands around the labs: menus, bars, hints, the registry of labs and pages."""
