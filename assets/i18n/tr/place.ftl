# Yerleştirilecek başvurular.
cli-verb-place = Toplantısı belli olmayan bir başvuruyu bir toplantıya yerleştirir
cli-list-to-place = Bir güzergâhın yerleştirilecek başvuruları
cli-option-place = Kim (başvuru, kişi ya da adı) ve hangi toplantıya
cli-to-place-head = Ad soyad | Kuruluş | İstediği toplantılar | Yazdığı
cli-placed = { $name } yerleştirildi: { $city }. Geri almak için: rota undo
cli-done-place = yerleştirme
error-application-unknown = Yerleştirilecekler arasında böyle bir başvuru yok. Hiçbir şey değişmedi.
error-place-other-route = Toplantı, başvurunun güzergâhında değil. Hiçbir şey değişmedi. Aynı güzergâhtan bir toplantı seçin.
error-placed-already = Bu başvuru bir toplantıya yerleştirilmiş. Hiçbir şey değişmedi.
