"""What a document brings into the specs folder: whose it is, its file, entry, lock and overlay."""
