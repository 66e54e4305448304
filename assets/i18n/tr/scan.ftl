# İmzalı listelerin taramaları: komut satırı ve toplantının Dosyalar sekmesi.

cli-verb-scan = İmzalı listenin taramasını üzerindeki karekoda göre toplantısına kaldırır
cli-list-scans = Bir toplantının imza listeleri: hangi sayfaları tarandı, hangileri eksik
cli-option-scan-files = Taramalar ya da fotoğraflar (PDF, PNG, JPG; her biri en çok 25 MB, 100 sayfa)
cli-option-scan-meeting = Karekod okunamıyorsa taramanın toplantısı, örneğin 1.2
cli-option-scan-page = Karekodu okunamayan sayfanın ne olduğu: dosyadaki sayfa, eşittir, kâğıttaki liste kodu ve sayfası (2=ABCDE-FGHIJ/1)
cli-error-scan-pages = --page şöyle yazılır: 2=ABCDE-FGHIJ/1 (dosyadaki sayfa = kâğıttaki liste kodu / sayfası), yalnızca tek dosyayla. Hiçbir şey saklanmadı.
cli-scans-head = Liste kodu | Çıktı | Basıldı | Yerine geçen | Eksik sayfa | Tarandı
cli-scans-page = { $page }: { $file } s. { $file_page }
cli-scans-pages-unknown = sayfa sayısı bilinmiyor
cli-scan-asks = Tarama saklandı; okunamayan sayfa hiçbir listeye sayılmadı. Daha düzgün tarayıp yeniden verin. Böyle kalacaksa toplantıyı --meeting ile söyleyin.

sheet-variant-blank = boş
sheet-variant-arrived = gelenler
sheet-variant-final = kesin liste

scan-outcome-filed = { $preview ->
    [yes] { $file }: { $cities } toplantısına kaldırılacak ({ $pages } sayfa). Henüz hiçbir şey saklanmadı.
   *[no] { $file }: { $cities } toplantısına kaldırıldı ({ $pages } sayfa).
}
scan-outcome-already-there = { $file }: { $cities } toplantısında zaten var. Hiçbir şey değişmedi.
scan-outcome-pages-there = { $file }: Bu sayfaların taraması zaten var. Bir daha saklanmadı; bunu da saklamak için toplantısını söyleyin.
scan-outcome-no-code = { $file }: Hiçbir sayfada okunabilen karekod yok. Hiçbir şey saklanmadı; hangi toplantının olduğunu söyleyin ya da daha düzgün tarayın.
scan-outcome-not-looked-into = { $file }: Bu bir HEIC fotoğrafı; içine bakılamıyor, basılamıyor da. Hiçbir şey saklanmadı; toplantısını söyleyin, olduğu gibi saklansın, ya da fotoğrafı JPG olarak verin.
scan-outcome-foreign = { $file }: Üzerindeki liste bu proje dosyasından çıkmamış. Hiçbir şey saklanmadı. Doğru dosyayı verin; yine de buraya aitse toplantısını söyleyin.
scan-outcome-other-meeting = { $file }: Söylediğiniz toplantıdan başka bir toplantının listesini gösteriyor. Hiçbir şey saklanmadı; toplantıyı söylemeden verin, yerini karekoddan bulsun.
scan-outcome-empty = { $file }: Dosya boş. Hiçbir şey saklanmadı. Yeniden tarayın.
scan-outcome-too-large = { $file }: Dosya ya da içindeki resim çok büyük (en çok 25 MB, 64 megapiksel). Hiçbir şey saklanmadı. 150–300 dpi ile yeniden tarayın.
scan-outcome-too-many-pages = { $file }: 100 sayfadan çok. Hiçbir şey saklanmadı. Dosyayı bölün.
scan-outcome-password-protected = { $file }: PDF parolayla korunuyor. Hiçbir şey saklanmadı. Parolasız kaydedip yeniden verin.
scan-outcome-damaged = { $file }: Dosya bozuk ya da yarım. Hiçbir şey saklanmadı. Yeniden tarayın ya da kopyalayın.
scan-outcome-other-kind = { $file }: Tarama değil; yalnızca PDF, PNG ve JPG okunur. Hiçbir şey saklanmadı.

scan-page-sheet = sayfa { $page }: { $city }, liste { $sheet }, sayfa { $sheet_page }
scan-page-foreign = sayfa { $page }: liste { $sheet }, sayfa { $sheet_page }; bu proje dosyasından çıkmamış
scan-page-no-code = sayfa { $page }: okunabilen karekod yok
scan-page-blank = sayfa { $page }: boş
scan-page-replaced = Bu listenin yerine sonradan { $sheet } basıldı. İmzalar bu kâğıttaysa doğru olan budur.
scan-page-kept = Bu sayfa zaten şu dosyada: { $file }

photo-notes-taken-out = Fotoğrafın içine yazılmış çekim yeri, zamanı ve aygıt bilgisi çıkarıldı; görüntüye dokunulmadı.
photo-notes-not-looked-into = Bu fotoğrafın içine bakılamadı: çekim yeri içinde kalmış olabilir, belgelere de basılamaz. JPG olarak vermek daha güvenlidir.

error-scan-page-unknown = Dosyada böyle bir sayfa yok. Hiçbir şey saklanmadı. Dosyanın kaçıncı sayfası olduğuna bakın.
error-scan-sheet-unknown = Bu kodla ya da bu sayfasıyla basılmış bir imza listesi yok. Hiçbir şey saklanmadı. Kodu kâğıttaki gibi yazın: ABCDE-FGHIJ/2.
