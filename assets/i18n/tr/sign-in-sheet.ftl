sign-in-sheet-title = Katılımcı İmza Listesi
