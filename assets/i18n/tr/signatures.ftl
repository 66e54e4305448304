## İmzalar: kâğıttaki listelerden işlenenler.

cli-verb-sign = Kâğıtta atılan imzayı ya da imzanın neden eksik olduğunu işler
cli-list-signatures = Bir toplantının imza listeleri satır satır ve imza mutabakatı
cli-option-signed-paper = İmzanın durduğu yer: liste kodu ve satır
cli-option-paper-empty = İmzalı listenin boş bırakılmış satırından işlenir: liste kodu ve satır
cli-option-slip = Kişisel imza föyünün numarası
cli-option-missing = İmza eksik, çünkü: refused (imzalamak istemedi), left_early (erken ayrıldı), came_late (geç geldi), accessibility (erişim), security_concern (güvenlik kaygısı), other (başka)
cli-option-take-back = İmza için işlenmiş olanı kaldırır
cli-option-signed-sheet = Liste kodu
cli-option-counted = Kâğıtta sayılan imza; none yazılırsa sayım kaldırılır
cli-signed = { $name }: { $state }.
cli-signed-arrived = Geldiği yalnızca kâğıttan biliniyordu; gelişi de işlendi ({ $at }).
cli-counted = { $sheet } için sayım işlendi.
cli-signatures-head = Satır | Ad soyad | Kuruluş | Geliş | İmza | Yeri, no ya da neden
cli-signatures-sheet = { $superseded ->
    [no] { $sheet } · { $at }
   *[other] { $sheet } · { $at } · yerine { $superseded } basıldı
 }
cli-signatures-none = Bu toplantı için imzalanacak bir liste yazılmadı.
cli-signatures-beside = Geldiği işlenmiş, son listede satırı olmayanlar:
cli-originals = Asılları: { $place }
cli-originals-none = Asıllarının nerede durduğu işlenmedi.
cli-reconciled = Basılan { $printed } + { $empty } boş satır · kâğıtta sayılan: { $counted } · işlenen { $entered } · föy { $slips } · imza eksik, nedeniyle { $missing } · işlenmemiş { $open } · gelmeyen { $absent } · fark: { $difference }

signature-state-signed = imzaladı
signature-state-elsewhere = başka yerde imzaladı
signature-state-slip = kişisel imza föyü
signature-state-missing = imza eksik
signature-state-open = işlenmedi
signature-state-not-come = gelmedi
signature-state-empty = boş satır
signature-state-later = bu sürüm bilmiyor

signature-missing-refused = imzalamak istemedi
signature-missing-left-early = erken ayrıldı
signature-missing-came-late = geç geldi
signature-missing-accessibility = erişim
signature-missing-security-concern = güvenlik kaygısı
signature-missing-other = başka

cli-error-signing-missing = İmzanın nerede durduğu ya da neden eksik olduğu yazılmadı. Hiçbir şey değişmedi. --paper, --slip, --missing ya da --take-back yazın.
cli-error-counted-invalid = { $value } bir sayı değil. Hiçbir şey değişmedi. Kâğıtta sayılan imzayı ya da none yazın.
error-paper-invalid = Bu bir liste kodu ve satır değil. Hiçbir şey yazılmadı. Kâğıtta durduğu gibi KOD/SATIR yazın: ABCDE-FGHIJ/14.
error-sheet-invalid = Bu bir liste kodu değil. Hiçbir şey yazılmadı. Listenin üstündeki on harfi yazın: ABCDE-FGHIJ.
error-sheet-unknown = Bu toplantı için böyle kodlu bir liste yazılmadı. Hiçbir şey değişmedi. Kodu kâğıttan yeniden okuyun; başka bir toplantının listesi olabilir.
error-sheet-row-unknown = Bu listede böyle bir satır yok. Hiçbir şey değişmedi. Satır numarasını kâğıttan yeniden okuyun.
error-sheet-row-of-another = Bu satır başkası için basılmış. Hiçbir şey değişmedi. Onun yerine geldiyse önce yerine geleni işleyin (rota substitute); değilse satır numarasını yeniden okuyun.
error-signature-stands = Bu kişinin imzası bu toplantıda başka türlü işlenmiş. Hiçbir şey değişmedi, o imza duruyor. O yanlışsa önce onu kaldırın, sonra bunu işleyin. İki listede de imzası varsa biri yeter; diğeri mutabakatta fark olarak görünür.
error-sheet-row-taken = Bu satıra başkasının imzası işlenmiş. Hiçbir şey değişmedi. Yanlışsa önce onu kaldırın.
error-sheet-rows-not-kept = Bu liste, satırları saklanmaya başlamadan önce yazılmış ve o günkü hâliyle yeniden kurulamıyor. Kâğıt geçerlidir. İmzaları kişisel olarak işlemek için listeyi yeniden yazın ve karşılaştırın.
error-slip-taken = Bu numaralı föy başkasına işlenmiş. Hiçbir şey değişmedi. Föyün üstündeki numarayı yeniden okuyun.
error-missing-without-arrival = Geldiği işlenmemiş birinin imzası eksik olamaz. Hiçbir şey değişmedi. Geldiyse önce gelişini işleyin.
error-signature-of-elsewhere = Bu kişi başka bir toplantıya kayıtlı ve buraya geldiği işlenmemiş. Hiçbir şey değişmedi. Önce gelişini işleyin.
error-reason-unknown = Böyle bir neden yok. Hiçbir şey değişmedi. refused, left_early, came_late, accessibility, security_concern ya da other yazın.
error-time-needed = Ne zaman geldiği bilinmiyor: toplantının günü ya da saati daha belli değil. Hiçbir şey yazılmadı. Gelişi günüyle yazın: 2027-03-14T09:35.
error-moment-invalid = Bu bir zaman değil. Hiçbir şey yazılmadı. 09:35 gibi ya da günüyle 2027-03-14T09:35 yazın.

# Ekran.
signatures-none = Bu toplantı için imzalanacak bir liste yazılmadı ve gelen yok. Önce imza listesini yazın.
signatures-sheet-at = { $sheet } · { DATE($at, style: "datetime") }
signatures-sheet-old = { $sheet } · { DATE($at, style: "datetime") } · yerine yenisi basıldı
signatures-at = Geliş saati
signatures-at-hint = Gelişi yalnızca kâğıttan bilinenler için; boşsa toplantının başlangıcı.
signatures-count-save = Sayımı işle
signatures-counted = Kâğıttaki sayım işlendi.
signatures-counted-wrong = Bir sayı yazın.
signatures-sum = Basılan { $printed } + { $empty } boş · kâğıtta sayılan { $counted } · işlenen { $entered } · föy { $slips } · imza eksik { $missing } · işlenmemiş { $open }
signatures-agree = kâğıtla uyuşuyor
signatures-differ = fark { $difference }
signatures-keys = Enter: imzaladı, sıradaki · Boşluk: imzaladı ya da imzalamadı · 1–6: imza eksik, nedeniyle
signatures-row = Satır
signatures-name = Ad soyad
signatures-organisation = Kuruluş
signatures-arrived = Geliş
signatures-state = İmza
signatures-slip = Föy no
signatures-slip-no = no { $number }
signatures-take-back = İşleneni kaldır
signatures-write = Elle yazılanı işle
signatures-written-save = Kaydet
signatures-done = { $name }: { $state }.
signatures-done-arrived = { $name }: { $state }. Geldiği yalnızca kâğıttan biliniyordu; gelişi de işlendi ({ DATE($at, style: "time") }).
