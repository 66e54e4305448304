unlock-title = Rota is locked
unlock-note = The records on this laptop are encrypted. Type your passphrase to open them.
unlock-passphrase = Passphrase
unlock-open = Unlock
unlock-opening = Opening…
unlock-wrong = { $count ->
    [1] Wrong passphrase.
   *[other] Wrong passphrase (attempt { $count }).
}
unlock-wrong-hint = Look at capital letters, spaces and the keyboard layout. Nothing is ever deleted; try as often as you like.
unlock-forgotten = I forgot the passphrase and have the recovery code
unlock-recovery-title = Open with the recovery code
unlock-recovery-note = Type the code from your paper and choose a new passphrase. The old one stops working; the code stays valid.
unlock-recovery-code = Recovery code
unlock-recovery-open = Open with the new passphrase
unlock-recovery-back = Open with the passphrase
