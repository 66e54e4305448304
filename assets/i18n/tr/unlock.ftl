unlock-title = Rota kilitli
unlock-note = Bu bilgisayardaki kayıtlar şifreli. Açmak için parolanızı yazın.
unlock-passphrase = Parola
unlock-open = Kilidi aç
unlock-opening = Açılıyor…
unlock-wrong = { $count ->
    [1] Parola yanlış.
   *[other] Parola yanlış ({ $count }. deneme).
}
unlock-wrong-hint = Büyük ve küçük harflere, boşluklara ve klavye düzenine (Q ya da F) bakın. Hiçbir veri silinmez; istediğiniz kadar deneyebilirsiniz.
unlock-forgotten = Parolayı unuttum, kurtarma kodum var
unlock-recovery-title = Kurtarma koduyla aç
unlock-recovery-note = Kâğıttaki kodu yazın ve yeni bir parola belirleyin. Eski parola artık geçmez, kod geçmeye devam eder.
unlock-recovery-code = Kurtarma kodu
unlock-recovery-open = Yeni parolayla aç
unlock-recovery-back = Parolayla aç
