# Bir kez yanlış karakter kodlamasıyla açılmış tablolar.
import-warning-garbled-text = Türkçe harfler tablonun tamamında bozuk: dosya bir kez yanlış karakter kodlamasıyla açılmış. Harfler siz istemedikçe onarılmaz.
cli-option-repair = Tablonun tamamında bozulmuş Türkçe harfleri (Þanlýurfa) onarır
cli-import-repair = { $before } → { $after }
cli-import-repaired = Bozuk Türkçe harfler onarıldı.
import-screen-repair = Bozuk Türkçe harfleri onar
import-screen-repair-why = Dosya bir kez yanlış karakter kodlamasıyla açılmış. Onarılınca böyle okunur:
import-screen-repair-becomes = { $before } → { $after }
