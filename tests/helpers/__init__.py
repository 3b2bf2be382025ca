"""What several tests share; typed like the program itself."""
