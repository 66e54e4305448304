# İçe aktarma ekranı: adımlar, dosyanın okunuşu, satırlar, yerinde düzeltme.
import-screen-steps = İçe aktarmanın adımları
import-screen-step-file = Dosya
import-screen-step-import = İçe aktar
import-screen-step-done = tamam
import-screen-page = Sayfa
import-screen-page-hidden = { $sheet } (gizli)
import-screen-hidden-sheets = Dosyada gizli sayfa var: { $sheets }. Siz seçmedikçe okunmaz.
import-screen-header-row = Başlık satırı
import-screen-encoding = Karakter kodlaması
import-screen-delimiter = Ayırıcı
import-screen-delimiter-semicolon = noktalı virgül ;
import-screen-delimiter-comma = virgül ,
import-screen-delimiter-tab = sekme
import-screen-delimiter-bar = dikey çizgi |
import-screen-remembered = { $count ->
    [one] Bir sütun bu formu geçen sefer elle eşlediğiniz gibi okundu.
   *[other] { $count } sütun bu formu geçen sefer elle eşlediğiniz gibi okundu.
}
import-screen-last-time = geçen seferki gibi
import-screen-forget = Bu eşlemeyi unut
import-screen-doubtful = bakılacak satır
import-screen-proposals = yazılış önerisi
import-screen-vanished-note = Önceki tabloda olup bu tabloda olmayanlar; kayıtlarına dokunulmaz.
import-screen-gone-row = { $file }, satır { $row }
import-screen-suspects-note = Bunlar ayrı kişiler olarak içe aktarılır; kararı sonra siz verirsiniz.
import-screen-suspect-row = bu tablodaki { $row }. satıra benziyor
import-screen-suspect-known = kayıtlı birine benziyor
import-screen-before-after = { $before } → { $after }
import-screen-blank = (boş)
import-screen-kept = elle düzeltilmiş, o kalır
import-screen-changed-place = Tablodaki bilgiler aynı; düzeltmesi ya da toplantısı değişti.
import-screen-to-place-note = İçe aktardıktan sonra “Yerleştirilecek” sekmesinde toplantılarını seçersiniz.
import-screen-to-place-now = Bekleyenlere git
import-screen-mend-hint = Doğrusunu yazıp Enter’a basın. Yazıldığı biçim de saklanır; haftaya aynı yanlış gelirse düzeltmeniz hatırlanır.
import-screen-mended = Düzelttiğiniz hücreler ({ NUM($count) })
import-screen-unmend = Eski hâline döndür
import-screen-proposals-note = Bu adların tümü büyük ya da küçük harfle yazılmış. Öneri siz istemedikçe uygulanmaz.
import-screen-propose-one = Uygula
import-screen-propose-all = Tümünü uygula
import-screen-proposed-all = Adlar önerilen biçimde alınacak; yazıldıkları biçim de saklanır.
import-screen-faults = Sorunları Excel’e yaz
import-screen-faults-file = { $name } - sorunlar.xlsx
import-screen-faults-written = Yazıldı ({ NUM($count) } sorunlu satır): { $file }
import-screen-progress = Okunan satırlar
import-screen-stop = Durdur
import-screen-again = Yeniden oku
import-screen-read-only = Proje dosyası salt okunur; içe aktarılamaz.
