# Önizlemedeki satırlar: ne değişti, kim artık yok, ne elle düzeltildi.
cli-changes-head = Satır | Ad soyad | Sütun | Önce | Şimdi | Not
cli-change-kept = elle belirlenmiş, o kalır
cli-gone-head = Satır | Bu tabloda olmayan | Kuruluş | Son dosyası
cli-proposals-head = Satır | Yazıldığı gibi | Önerilen yazılış
cli-import-remembered = { $count ->
    [one] 1 sütun bu formun geçen seferki elle eşlemesine göre okundu. Unutmak için: --forget-columns
   *[other] { $count } sütun bu formun geçen seferki elle eşlemesine göre okundu. Unutmak için: --forget-columns
}
cli-import-faults = Sorunları işaretli tablo yazıldı ({ $rows } sorunlu satır): { $file }
cli-option-mend = Bir hücreyi bu içe aktarma için düzeltir: "12:Ad Soyad=Ayşe Işık", birden çok sayfa birlikte okunuyorsa "Yedek!12:Ad Soyad=Ayşe Işık"; başvurularda yazıldığı biçim de saklanır
cli-option-proposed-names = Tümü büyük ya da küçük harfle yazılmış adları önerilen biçimde alır
cli-option-forget-columns = Bu formun elle yapılmış sütun eşlemesini unutur
cli-option-faults = Tabloyu sorunları işaretli bir Excel dosyası olarak geri yazar
cli-error-mend-invalid = { $value } bir düzeltme değil. "SATIR:BAŞLIK=metin" olarak yazın.
cli-left-placed = sonradan toplantıya yerleştirilmiş
error-mend-row-unknown = Düzeltilen satır tabloda yok. Hiçbir şey içe aktarılmadı. Satır numarasını tablodan bakıp düzeltin.
error-mend-column-unknown = “{ $typed }” sütunundaki hücreler düzeltilemez: böyle bir sütun yok ya da bir alana eşlenmemiş. Hiçbir şey içe aktarılmadı.
error-mend-sheet-unknown = Birlikte okunan sayfalar arasında düzeltilen satırın sayfası belli değil. Hiçbir şey içe aktarılmadı. Sayfanın adını satırın önüne yazın: "Yedek!12:Ad Soyad=Ayşe Işık".
error-mend-too-long = Bir ad en çok 200, başka bir hücre en çok 2.000 karakter olabilir. Hiçbir şey içe aktarılmadı. Kısaltıp yeniden deneyin.
error-faults-ending-unknown = Sorunları işaretli tablo yalnızca .xlsx olarak yazılır. Hiçbir dosya yazılmadı. Dosya adını .xlsx ile bitirin.
error-stopped = Siz durdurdunuz. Hiçbir şey içe aktarılmadı.
cli-import-progress = Tablo okunuyor ve yazılıyor: { NUM($done) } / { NUM($total) }
