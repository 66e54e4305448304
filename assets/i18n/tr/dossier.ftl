# Toplantı dosyası ve görünürlük: ekranda ve komut satırında.

dossier-item-agenda = Toplantı programı
dossier-item-participants = Katılımcı listesi
dossier-item-signed-list = İmza listesi
dossier-item-report = Toplantı raporu
dossier-item-photos = Fotoğraflar
dossier-item-evaluation = Değerlendirme
dossier-item-visibility = Görünürlük
dossier-item-documents = Kullanılan belgeler
dossier-item-deviations = Plandan sapma

dossier-state-red = eksik
dossier-state-amber = bakılacak
dossier-state-green = tamam
dossier-state-not-applicable = gerekmiyor

dossier-reason-not-applicable = gerekmiyor
dossier-reason-agenda-missing = program yazılmadı
dossier-reason-agenda-there = program yazılı
dossier-reason-nobody-came = giriş yapan katılımcı yok
dossier-reason-list-not-issued = liste düzenlenmedi
dossier-reason-list-outdated = düzenlenen listedeki kişi sayısı gelenlerin sayısı değil
dossier-reason-list-issued = liste düzenlendi
dossier-reason-signatures-not-entered = imzalar henüz işlenmedi
dossier-reason-signatures-open = gelenlerden bazılarının imzası ya da imzasızlık nedeni işlenmedi
dossier-reason-originals-nowhere = imzalı asılların nerede durduğu yazılmadı
dossier-reason-signatures-entered = gelen herkesin imzası ya da nedeni işlendi
dossier-reason-report-not-issued = rapor düzenlenmedi
dossier-reason-report-internal = yalnızca kurum içi rapor düzenlendi
dossier-reason-report-draft = düzenlenen rapor taslak
dossier-reason-report-outdated = düzenlenen rapordan sonra sayılar değişti
dossier-reason-report-issued = rapor düzenlendi
dossier-reason-photos-missing = fotoğraf eklenmedi
dossier-reason-photos-there = fotoğraf var
dossier-reason-evaluation-missing = hiçbir şey işlenmedi
dossier-reason-evaluation-attached = formlar dosya olarak duruyor, işlenmedi
dossier-reason-evaluation-open = sayılan formların tümü işlenmedi
dossier-reason-evaluation-entered = formlar işlendi
dossier-reason-nothing-listed = projenin listesinde hiçbir şey yok
dossier-reason-nothing-ticked = bu toplantı için hiçbir şey işaretlenmedi
dossier-reason-approval-missing = kullanılanların bir kısmının önceden onayı yazılmadı
dossier-reason-ticked = işaretlendi
dossier-reason-deviation-reason-missing = bir sapmanın nedeni yazılmadı
dossier-reason-hours-not-entered = gerçek başlangıç ve bitiş yazılmadı
dossier-reason-deviation-not-noted = saatler plandan farklı, sapma yazılmadı
dossier-reason-no-deviation = sapma yok
dossier-reason-deviations-explained = sapmaların nedeni yazılı

dossier-question-two-cities = { $count } kişi aynı gün başka bir ilde de görünüyor: { $cities }.
dossier-question-team-among-participants = Katılımcılar arasında ekipten, basından ya da konuşmacılardan { $count } kişi var.
dossier-question-more-meals = Faturada { $count } yemek var, toplantıda { $people } kişi vardı.
dossier-question-signed-not-arrived = { $count } kişinin imzası var, geldiği işlenmemiş.
dossier-question-arrived-not-signed = { $count } kişi gelmiş, imzası da imzasızlık nedeni de işlenmemiş.
dossier-question-sheet-day = { $sheet } kodlu imza listesinde yazan gün ({ $day }) toplantının günü değil.

visibility-kind-visibility = görünürlük
visibility-kind-document = belge
visibility-used = kullanıldı
visibility-not-used = kullanılmadı

paper-meeting-report = toplantı raporu
paper-route-report = güzergâh raporu
paper-interim-report = ara dönem raporu
paper-programme-report = proje raporu
paper-sign-in-sheet = imza listesi
paper-call-list = arama listesi
paper-selection-minutes = seçim tutanağı
paper-badges = yaka kartları
paper-certificates = katılım belgeleri
paper-pack = toplantı evrakı
paper-participant-list = katılımcı listesi

participants-lacking = Eksik:{ $places ->
    [0] {""}
   *[other] {" "}{ $places } kişinin kuruluşunun ili ya da ilçesi yazılı değil.
 }{ $positions ->
    [0] {""}
   *[other] {" "}{ $positions } kişinin görevi yazılı değil.
 }

# Komut satırı.
cli-verb-participants = Gelenlerin katılımcı listesini yazar ve numarasıyla düzenlenmiş olarak kaydeder
cli-verb-dossier = Bir toplantının dosyasında neyin eksik olduğu ve bir denetçinin soracakları
cli-verb-visibility = Görünürlük malzemeleri ve belgeler: projenin listesi, bir toplantıda kullanılanlar
cli-option-participants-out = Yazılacak dosya: .pdf, .docx ya da .xlsx
cli-option-not-applicable = Bu toplantı için gerekmeyen: agenda, participants, signed_list, report, photos, evaluation, visibility, documents ya da deviations
cli-option-dossier-reason = Neden gerekmediği: fon sağlayıcıyla anlaşılan istisna, kimsenin fotoğraf istememesi …
cli-option-applicable = Gerekmiyor denmişken yeniden gereken
cli-option-visibility-item = Listedeki numarası ya da adı
cli-option-copies = Kaç adet; yazılmazsa listedeki sayı
cli-option-used-place = Nerede kullanıldığı
cli-option-used-note = Not ya da kanıt: Ek 4, foto 2
cli-option-not-used = Bu toplantıda kullanılmadı
cli-dossier-head = Ne | Durum | Neden
cli-dossier-complete = Dosya tamam.
cli-dossier-incomplete = Dosya tamam değil.
cli-dossier-not-due = Toplantı henüz bitmedi; dosya daha istenmiyor.
cli-dossier-questions = Bir denetçi şunları sorar:
cli-dossier-marked = Gerekmediği nedeniyle yazıldı.
cli-dossier-taken-back = Yeniden gerekiyor.
cli-participants = Katılımcı listesi yazıldı: { $file }, { $rows } kişi, no { $number }.
cli-visibility-head = No | Tür | Adı (Türkçe) | Adı (İngilizce) | Adet | Onaylayan | Onay
cli-visibility-used-head = No | Tür | Adı | Durum | Adet | Yer | Not
cli-visibility-none = Listede hiçbir şey yok. Eklemek için: rota edit visibility new title_tr=… title_en=…
cli-visibility-ticked = İşaretlendi.
cli-visibility-unticked = İşareti kaldırıldı.
cli-done-dossier = dosyada gerekmeyen
cli-done-visibility = görünürlük işareti

error-participants-ending = Katılımcı listesi .pdf, .docx ya da .xlsx olarak yazılır. Hiçbir şey yazılmadı. Dosya adını buna göre yazın.
error-dossier-reason-needed = Neden gerekmediği yazılmadı. Hiçbir şey değişmedi. Nedenini yazın.
error-visibility-item-unknown = Listede böyle bir malzeme ya da belge yok. Hiçbir şey değişmedi. Listedeki numarasını ya da adını yazın.

# Ekran.
detail-tab-dossier = Toplantı dosyası
dossier-light = Dosya: { $state }
dossier-title = Dosyanın durumu
dossier-not-due = Toplantı henüz bitmedi; dosya daha istenmiyor.
dossier-mend = Tamamla
dossier-mend-of = Tamamla: { $item }
dossier-does-not-apply = Gerekmiyor…
dossier-does-not-apply-of = Gerekmiyor: { $item }
dossier-applies = Yeniden gereksin
dossier-applies-of = Yeniden gereksin: { $item }
dossier-why = Neden gerekmiyor
dossier-why-hint = Fon sağlayıcıyla anlaşılan istisna, kimsenin fotoğraf istememesi gibi.
dossier-because = gerekmiyor: { $reason }
dossier-questions = Bir denetçi bunları sorar
dossier-questions-none = Sorulacak bir şey görünmüyor.
dossier-who = Kişileri aç
dossier-used = Kullanılan görünürlük malzemeleri ve belgeler
dossier-used-none = Projenin listesinde hiçbir şey yok.
dossier-used-list = Listeyi aç
dossier-used-copies = Adet
dossier-used-place = Nerede
dossier-used-note = Kanıt
dossier-used-of = { $name }, { $what }
dossier-used-no-title = adı yazılmadı
participants-title = Katılımcı listesi
participants-note = Gelenler ad, görev, kuruluş ve kuruluşun yeriyle. Kişisel föy imzalayanlar yalnızca föy numarasıyla yazılır.
participants-write-pdf = PDF yaz
participants-write-docx = .docx yaz
participants-write-xlsx = Excel yaz

visibility-list = Görünürlük malzemeleri ve belgeler
visibility-list-note = Afiş, roll-up, bilgi notu: her toplantıda kullanılanlar buradan işaretlenir ve raporda tablo olur.
visibility-kind = Tür
visibility-title-tr = Adı (Türkçe)
visibility-title-en = Adı (İngilizce)
visibility-copies = Adet
visibility-approved-by = Önceden onaylayan
visibility-approved-on = Onay günü
visibility-approved = Önceden onay
visibility-add = Ekle
visibility-edit = Düzenle
visibility-edit-of = Düzenle: { $name }
visibility-copies-wrong = 1 ile 99.999 arasında bir sayı yazın.
visibility-empty = Listede hiçbir şey yok.
visibility-removed = Listeden çıkarıldı.
