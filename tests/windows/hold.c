/* Keeps a file open as an office program does: others may read it, nobody may write to it, rename it or take its place;
 * with a second argument, not even read it. Says so on a line, and lets go when its standard input ends. */
#include <stdio.h>
#include <wchar.h>
#include <windows.h>

int wmain(int count, wchar_t **words) {
    DWORD shared = count > 2 ? 0 : FILE_SHARE_READ;
    HANDLE file = CreateFileW(words[1], GENERIC_READ, shared, NULL, OPEN_EXISTING, 0, NULL);
    if (file == INVALID_HANDLE_VALUE) {
        return 1;
    }
    puts("held");
    fflush(stdout);
    while (getchar() != EOF) {
    }
    return 0;
}
