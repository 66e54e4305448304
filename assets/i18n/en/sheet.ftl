# What is seen of a sheet as a whole.
import-warning-hidden-sheets = There are hidden sheets in the file; they are only read when asked for by name. Make them visible in Excel if they are needed.
import-warning-notes = Rows with nothing but “Prepared by”, “Signature”, “Waiting list” and their like were not taken for people. If one of them is a person, write their organisation beside them and import the sheet again.
import-warning-rows-of-heading = Rows right below the headings (types, examples, “required”) were not taken for people. If one of them is a person, give the heading row by hand: --header-row
import-warning-sections = Rows like “TRABZON İLİ” were not taken for people; the rows below have their province and meeting from them. To leave that out, drop the column: --map "Toplantı=drop"
import-warning-another-table = There is a second table with other headings on the sheet; its rows were read under the headings of the first. Move the second table to a sheet of its own and import it again.
row-problem-not-submitted = The form was left half-way and never sent; the application was taken in all the same.
