# Yerleştirilecekler sekmesi.
participants-tab-to-place = Yerleştirilecek
place-title = Yerleştirilecek başvurular
place-route = Hangi güzergâh?
place-keys = ↑ ↓ ile gezin; toplantıyı numarasına basarak seçin.
place-said = İsteği: { $said }
place-said-nothing = Toplantı yazmamış
place-late = geç başvuru
place-choices = { $name } için toplantı
place-wished = istediği
place-no-meeting = Bu güzergâhta planlanan bir toplantı yok.
place-done = { $name } yerleştirildi: { $city }.
place-undo = Geri al
place-empty = Bu güzergâhta yerleştirilecek başvuru yok. Toplantısı anlaşılamayan ya da birden çok toplantı isteyen başvurular burada bekler.
place-read-only = Proje dosyası salt okunur; kimse yerleştirilemez.
