# Katılımcı imza listesi, kâğıtta ve Excel'de.

sign-in-sheet-title = Katılımcı İmza Listesi
sign-in-sheet-variant-arrived = gelenler
sign-in-sheet-variant-final = kesin liste
sign-in-sheet-page = Sayfa { $page } / { $pages }
sign-in-sheet-code = Liste kodu

sign-in-sheet-programme = Proje
sign-in-sheet-contract = Sözleşme no
sign-in-sheet-activity = Faaliyet
sign-in-sheet-activity-meeting = Yarım günlük toplantı
sign-in-sheet-route = Güzergâh
sign-in-sheet-stop = Durak
sign-in-sheet-city = İl (plaka)
sign-in-sheet-venue = Mekân
sign-in-sheet-date = Tarih
sign-in-sheet-time = Saat

sign-in-sheet-privacy = Aydınlatma: Bu listedeki kişisel verileriniz, katılımınızı fon sağlayıcıya belgelemek için veri sorumlusu { $controller } tarafından toplanır; Sözleşme Makamı, denetçiler ve kanunen yetkili kurumlarla paylaşılır; sözleşmedeki saklama süresinin sonunda imha edilir. 6698 sayılı Kanun’un 11. maddesindeki haklarınız için: { $contact }. İmzanız açık rıza anlamına gelmez.
sign-in-sheet-privacy-at-desk = Metnin tamamı kayıt masasındadır.
sign-in-sheet-privacy-at = Metnin tamamı: { $address }

sign-in-sheet-column-number = No
sign-in-sheet-column-name = Adı Soyadı
sign-in-sheet-column-organisation = Temsil ettiği kuruluş
sign-in-sheet-column-kind = Tür
sign-in-sheet-column-role = Görev / unvan
sign-in-sheet-column-place = İl
sign-in-sheet-column-arrived = Geliş saati
sign-in-sheet-column-signature = İmza
sign-in-sheet-column-category = Sıfatı

sign-in-sheet-to-be-named = temsilci bildirilecek
sign-in-sheet-slip = Kişisel imza föyü no. { $number }
sign-in-sheet-walk-ins = Kapıda kayıt
sign-in-sheet-walk-ins-note = Adı listede olmayan katılımcılar, lütfen okunaklı yazınız.
sign-in-sheet-others = Ekip, konuşmacılar ve konuklar
sign-in-sheet-others-note = Katılımcı sayısına dâhil değildir.
sign-in-sheet-other-day = * Bilgisayarın tarihi toplantının tarihi değildi ya da geliş sonradan yazıldı; saat kesin değildir.
sign-in-sheet-by-arrival = † Buraya geldi, kaydı burada değil.
sign-in-sheet-kinds = Tür kısaltmaları: { $list }
sign-in-sheet-continued = { $count } satır devam ediyor

sign-in-sheet-totals = Toplamlar
sign-in-sheet-expected = Beklenen
sign-in-sheet-attended = Katılan
sign-in-sheet-signed = İmzalayan
sign-in-sheet-walked-in = Kapıda kayıt
sign-in-sheet-women = Kadın
sign-in-sheet-men = Erkek
sign-in-sheet-not-stated = Belirtmeyen
sign-in-sheet-reason = İmzası eksik olanlar ve nedeni
sign-in-sheet-facilitator = Kolaylaştırıcı
sign-in-sheet-coordinator = Koordinatör
sign-in-sheet-signer-name = Adı Soyadı
sign-in-sheet-signer-title = Unvanı
sign-in-sheet-signer-date = Tarih
sign-in-sheet-signer-signature = İmza
sign-in-sheet-issued = Düzenleme: { DATE($at, style: "datetime") } · Rota { $version } · veri özeti { $hash }

sign-in-sheet-tab = İmza listesi
sign-in-sheet-file = imza-listesi
sign-in-sheet-file-undated = tarihsiz
sign-in-sheet-wet = { $page ->
    [0] ıslak imza, satır { $row }
   *[other] ıslak imza s. { $page }/{ $row }
 }
sign-in-sheet-on-slip = föy no { $number }
sign-in-sheet-unsigned = imza eksik: { $reason }
