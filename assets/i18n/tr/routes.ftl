app-routes = Güzergâhlar
routes-hint = ↑↓ durak seçer, Alt+↑↓ sırasını değiştirir, Enter planı değiştirir, Ctrl+Z geri alır.
routes-hint-read-only = ↑↓ durak seçer. Dosya buradan değiştirilemez; plan yalnızca gösterilir.
routes-empty = Henüz güzergâh yok.
routes-no-stops = Bu güzergâhta durak yok. Bir durağı buraya sürükleyin.
routes-loose = Hiçbir güzergâhta olmayan duraklar
routes-sums = { NUM($capacity) } yer · { NUM($expected) } bekleniyor · { NUM($arrived) } geldi
routes-stop-open = Belirlenecek durak
routes-no-meeting = toplantısı yok
routes-held = yapıldı
routes-numbers = { $held ->
    [yes] { NUM($arrived) } geldi / { NUM($capacity) } yer
   *[no] { NUM($expected) } bekleniyor / { NUM($capacity) } yer
}
routes-plate = plaka { $plate }
routes-change = Güzergâhı değiştir
routes-shift = Güzergâhı kaydır
routes-drag = Sürükleyerek taşıyın
routes-open-meeting = Toplantıyı aç

routes-form-of = Planı değiştir: { $city }
routes-form-of-route = { $number }. güzergâhı değiştir
routes-step = Ne değişecek?
routes-step-move = Tarihi değiştir
routes-step-postpone = Ertele
routes-step-cancel = İptal et
routes-step-reopen = Yeniden planla
routes-step-close = Kapat
routes-step-split = Böl
routes-step-merge = Birleştir
routes-step-move-stop = Yerini değiştir
routes-step-decide = İlini belirle
routes-step-add-stop = Durak ekle
routes-step-remove-stop = Durağı çıkar
routes-field-days = Kaç gün kaysın?
routes-field-days-hint = Geriye almak için eksi yazın: -3. Yapılmış, ertelenmiş ya da iptal edilmiş toplantılar yerinde kalır.
routes-field-days-wrong = -366 ile 366 arasında, sıfırdan başka bir tam sayı yazın.
routes-field-date = Yeni tarih (gg.aa.yyyy)
routes-field-split-date = İkinci toplantının tarihi (gg.aa.yyyy)
routes-field-into = Kayıtlar hangi toplantıya geçsin?
routes-field-into-choose = Toplantı seçin
routes-field-route = Güzergâh
routes-field-route-choose = Güzergâh seçin
routes-field-position = Sırası
routes-field-city = İl
routes-field-city-hint = İlin adı ya da plaka numarası. Urfa, Antep, Dersim gibi adlar da olur.
routes-field-city-wrong = Bu adda bir il yok. İl adını ya da plaka numarasını yazın.
routes-offers = Uyan iller
routes-field-reason = Neden?
routes-field-reason-needed = Belirlenmiş bir plan değiştiği için nedeni sapma olarak yazılır.
routes-field-reason-free = İsterseniz yazın; plan henüz belirlenmediği için gerekmez.
routes-touched = { $count ->
    [0] Haber verilecek kimse yok.
   *[other] { NUM($count) } kayıtlıya haber verilecek; daha önce yanıt verenlerin teyidi yeniden istenecek.
}
routes-stay = { NUM($count) } kayıt yerinde kalacak: gelmiş ya da diğer toplantıda da kayıtlı.
routes-nothing = Plan zaten böyle.
routes-save = Kaydet

routes-done = { $step ->
    [shift] { $number }. güzergâh kaydırıldı.
    [move] { $city }: tarihi yazıldı.
    [postpone] { $city }: ertelendi.
    [cancel] { $city }: iptal edildi.
    [reopen] { $city }: yeniden planlandı.
    [close] { $city }: kapatıldı.
    [split] { $city }: ikinci bir toplantı açıldı.
    [merge] { $city }: kayıtları diğer toplantıya geçti.
    [move_stop] { $city }: durağın yeri değişti.
    [decide] Durağın ili belli oldu, toplantısı planlandı.
    [add_stop] { $number }. güzergâha durak eklendi.
    [remove_stop] { $city }: durak turdan çıkarıldı.
   *[undo] Geri alındı.
}
routes-left = { NUM($count) } kayıt yerinde kaldı.
routes-undo = Geri al

routes-deviations = Sapmalar
routes-deviations-hint = Planlanandan farklı yapılanlar, nedenleriyle. Raporlar bunları buradan alır.
routes-deviations-none = Henüz sapma yok: her şey planlandığı gibi.
routes-deviation-at = Yazıldı
routes-deviation-where = Nerede
routes-deviation-planned = Planlanan
routes-deviation-done = Yapılan
routes-deviation-reason = Neden
routes-deviation-touched = Kayıt
routes-deviation-none = yok

cli-option-plan-preview = Hiçbir şey yazmadan ne olacağını söyler
cli-plan-tried = Denendi; hiçbir şey yazılmadı.
cli-plan-tried-with-reason = Denendi; hiçbir şey yazılmadı. Yapmak için --reason ile nedenini yazın.
