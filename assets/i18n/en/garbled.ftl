# Sheets that were once opened in the wrong encoding.
import-warning-garbled-text = Turkish letters are garbled all over the sheet: the file was once opened in the wrong encoding. They are not repaired unless you ask for it.
cli-option-repair = Repairs Turkish letters that are garbled all over the sheet (Þanlýurfa)
cli-import-repair = { $before } → { $after }
cli-import-repaired = The garbled Turkish letters have been repaired.
import-screen-repair = Repair garbled Turkish letters
import-screen-repair-why = The file was once opened in the wrong encoding. Repaired, it reads:
import-screen-repair-becomes = { $before } → { $after }
