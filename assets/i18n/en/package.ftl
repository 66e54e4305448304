# The package for the donor.

package-title-route = Donor package · Route { $number }
package-title-programme = Donor package
package-tab-files = Index
package-tab-files-note = The SHA-256 hash of each file is in the last column; SHA256SUMS.txt checks all of them at once.
package-tab-files-none = There is no file in the package yet.
package-tab-lacks = Missing
package-tab-lacks-note = What somebody will ask for and is not in the package.
package-tab-lacks-none = Nothing is missing.
package-column-file = File
package-column-what = What
package-column-meeting = Meeting
package-column-number = Document no.
package-column-size = Size (bytes)
package-column-part = Archive
package-column-sha256 = SHA-256
package-column-lacks = What is missing
package-part = { $part }
package-part-none = too large
package-index = index.xlsx
package-folder = donor-package
package-archive = package
package-shared = General
package-attachments = annexes
package-lacks-issued = issued { $what }
package-lacks-bytes = the kept file is damaged: { $file }
cli-verb-package = Puts issued papers, scans and photos into a folder, with an index and archives
cli-package-route = The package of a route
cli-package-programme = The package of the programme
cli-option-package-out = Folder of the package; empty, or not there yet
cli-package-written = Package written: { $folder }. { $files ->
    [one] { NUM($files) } file
   *[other] { NUM($files) } files
 }, { $parts ->
    [one] { NUM($parts) } archive
   *[other] { NUM($parts) } archives
 }.
cli-package-lacks = Missing ({ $meeting }): { $what }
cli-package-lacks-all = Missing: { $what }
cli-package-progress = { NUM($done) } / { NUM($total) } files
error-folder-not-empty = There are other files in this folder; so that the package does not get mixed up with them, nothing was written. Choose an empty or a new folder.
error-package-stopped = Stopped; the files that were written were removed again. Nothing has changed in the programme.
reports-package-note = Issued reports, lists of participants, scans and photos; with an index of SHA-256 hashes and a list of what is missing, and again in archives of 20 MB. A new folder is made inside the one you choose.
reports-package-write = Write the package…
reports-package-stop = Stop
