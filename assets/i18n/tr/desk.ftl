desk-title = Kayıt masası
desk-box = Ad, kuruluş ya da karekod
desk-box-hint = Ad ya da kuruluş yazın, karekod okutun
desk-when = { DATE($date, style: "long") }, { $start }–{ $end }
desk-other-day = Bu bilgisayarın tarihi { DATE($clock, style: "long") }; toplantının tarihi { DATE($meeting, style: "long") }.
desk-when-day = { DATE($date, style: "long") }
desk-change-meeting = Başka toplantı
desk-choose = Hangi toplantının masası?
desk-choose-none-today = Bugün için belirlenmiş bir toplantı yok ({ DATE($date, style: "long") }).
desk-choose-several = Bugün birden çok toplantı var. Hangisinde olduğunuzu seçin.
desk-choose-far = Bu bilgisayarın tarihi { DATE($date, style: "long") }. Bütün toplantılardan çok uzak; tarih yanlış olabilir. Toplantıyı elle seçin.
desk-choose-other = Masasını açmak istediğiniz toplantıyı seçin.
desk-counter = { $arrived } / { $capacity }
desk-counter-label = kişi geldi
desk-counter-spoken = { $capacity } kişilik kontenjandan { $arrived } kişi geldi.
desk-expected = { $count } beklenen
desk-walk-ins = { $count } kapıda kayıt
desk-waiting = yedek listede { $count }
desk-full = Kontenjan doldu – yine de alabilirsiniz, fazlası rapora yazılır.
desk-found = { $here } bu toplantıda · { $to_place ->
    [0] { $elsewhere } diğer
   *[other] { $to_place } yerleştirilecek · { $elsewhere } diğer
}
desk-found-none = Kimse bulunamadı. Enter: kapıda kayıt
desk-found-choose = { $here } bu toplantıda · { $to_place ->
    [0] { $elsewhere } diğer. ↓ ile seçin.
   *[other] { $to_place } yerleştirilecek · { $elsewhere } diğer. ↓ ile seçin.
}
desk-must-choose = Kim olduğunu seçin: ↓, sonra Enter. Listede yoksa Ctrl+N: kapıda kayıt.
desk-one-letter = Liste gizli: bir harf daha yazın.
desk-enter-arrived = Enter: geldi
desk-this-meeting = Bu toplantı
desk-other-meetings = Diğer toplantılar
desk-to-place-group = Yerleştirilecek: başvurdu, henüz bir toplantıda değil
desk-list-label = Bulunan kişiler
desk-walk-in-button = Kapıda kayıt
desk-list-button = Listeyi göster
desk-list-hide-button = Listeyi gizle ({ $seconds } sn)
desk-undo-button = Geri al
desk-sheet-button = İmza listesi
desk-organisation-button = Kuruluşun hepsi
desk-state-arrived = Geldi { DATE($at, style: "time") }
desk-state-waiting = Yedek liste
desk-state-not-selected = Seçilmedi
desk-state-undecided = Karar verilmedi
desk-state-withdrawn = Kaydı iptal
desk-latest = Son gelenler
desk-latest-none = Henüz kimse gelmedi. İlk gelen burada görünür.
desk-latest-elsewhere = { $device }
desk-latest-walk-in = kapıda kayıt
desk-undo-of = Geri al: { $name }
desk-reason-label = { $name } neden geri alınıyor?
desk-reason-undo = Nedeniyle geri al
desk-card-ready = Sıradaki kişi bekleniyor
desk-card-ready-hint = Üç harf yazıp Enter’a basın. Sonuç burada görünür.
desk-admitted = Hoş geldiniz
desk-admitted-nth = { $nth }. gelen · { DATE($at, style: "time") }
desk-admitted-at = { DATE($at, style: "time") }
desk-already = Zaten geldi
desk-already-when = { DATE($at, style: "time") }, { $device }
desk-already-hint = Yeniden yazılmadı. Sıradaki kişiyi yazabilirsiniz.
desk-other-meeting = Başka toplantıya kayıtlı
desk-other-meeting-where = { $city }, { DATE($date, style: "long") }
desk-other-meeting-city = { $city }
desk-waiting-list = Yedek listede
desk-waiting-list-hint = Yeri henüz yok. Alırsanız nedeniyle birlikte kaydedilir.
desk-not-selected = Bu toplantı için seçilmedi
desk-not-selected-hint = Alırsanız nedeniyle birlikte kaydedilir.
desk-undecided = Hakkında karar verilmedi
desk-undecided-hint = Başvurusu var, seçim yapılmadı. Alırsanız nedeniyle birlikte kaydedilir.
desk-to-place = Başvurdu, henüz yeri yok
desk-to-place-hint = Bu güzergâha başvurdu, hiçbir toplantıya yerleştirilmedi. Alırsanız başvurusu bu toplantıya yerleştirilir; bilgileri yeniden yazılmaz.
desk-withdrawn = Kaydı iptal edilmiş
desk-withdrawn-hint = Yine de geldiyse alabilirsiniz; kaydedilir.
desk-other-meeting-hint = Alırsanız bu toplantıya da yazılır.
desk-several = Birden çok kişi bulundu
desk-several-hint = Listeden ↓ ile seçin.
desk-known = Listede benzeyen biri var
desk-known-hint = Oysa listeden seçin; başka biriyse kaydı sürdürün.
desk-unknown = Bu karekod bilinmiyor
desk-unknown-hint = Adıyla arayın ya da kapıda kayıt yapın.
desk-needs-notice = Aydınlatma yapılmadan kaydedilmez
desk-undone = Geri alındı
desk-undone-hint = Yeniden bekleniyor.
desk-not-in = Gelmiş görünmüyor
desk-not-in-hint = Geri alınacak bir geliş yok; belki başka bir bilgisayarda geri alındı.
desk-group = { $count } kişi geldi
desk-group-none = Bu kuruluştan gelecek başka kimse yok
desk-group-undone = { $count } kişinin gelişi geri alındı
desk-group-left = { $count } kayıt, sonradan kullanıldığı için yerinde kaldı.
desk-note = Not: { $note }
desk-take-in = Bu toplantıya al
desk-leave = Vazgeç
desk-enter-takes-in = Enter: bu toplantıya al · Esc: vazgeç
desk-organisation-title = Bu kuruluştan { $count } kişi bekleniyor
desk-organisation-none = Bu kuruluştan beklenen herkes geldi
desk-organisation-take-in = { $count } kişinin hepsi geldi
desk-seats = Salondaki yerler
desk-seat-arrived = gelen
desk-seat-expected = bekleniyor
desk-seat-free = boş
desk-story = { $arrived ->
    [0] Henüz kimse gelmedi; { NUM($expected) } kişi bekleniyor.
   *[other] { NUM($arrived) } kişi geldi, { $expected ->
        [0] beklenen kimse kalmadı.
       *[other] { NUM($expected) } kişi bekleniyor.
    }
}
desk-free = { $free ->
    [0] Boş yer kalmadı.
   *[other] Herkes gelirse { NUM($free) } yer boş kalır.
}
desk-empty = Bu toplantıya kimse kayıtlı değil.
desk-empty-hint = Kapıda kayıt (Ctrl+N) yapabilir ya da Katılımcılar ekranından bir liste içe aktarabilirsiniz.
desk-keys-enter = Üç harf, sonra Enter: geldi
desk-keys-organisation = Seçili kişinin kuruluşundan herkes
desk-keys-undo = Son gelişi geri al (kutu boşken)
desk-keys-escape = Kutuyu, sonra kartı temizle
desk-keys-button = Tuşlar
desk-keys-title = Kayıt masasının tuşları
desk-keys-arrows = Listede yukarı, aşağı
desk-keys-walk-in = Kapıda kayıt
desk-keys-roster = Listeyi bir dakika göster
desk-keys-pdf = İmza listesi, PDF
desk-keys-excel = İmza listesi, Excel
desk-keys-palette = Her yerde ara
desk-keys-screens = Ekranlar
desk-keys-keys = Bu tuşlar
desk-not-saved = { $code ->
    [disk_full] Kaydedilemedi: disk dolu. Kâğıtla devam edin; yer açınca Enter ile yeniden deneyin.
    [disk_read_only] Kaydedilemedi: diske yazılamıyor. Kâğıtla devam edin; Enter ile yeniden deneyin.
    [disk_error] Kaydedilemedi: disk hata verdi. Kâğıtla devam edin; Enter ile yeniden deneyin.
    [file_busy] Kaydedilemedi: dosyayı başka bir işlem kullanıyor. Birkaç saniye sonra Enter ile yeniden deneyin.
   *[other] Kaydedilemedi: beklenmeyen bir sorun oldu. Kâğıtla devam edin; Enter ile yeniden deneyin.
}
desk-print-sheet = İmza listesini yazdır
