/* Wine 8 has no bcryptprimitives.dll, out of which Rust's standard library takes this one function. For the trial only:
 * Windows brings its own, and nothing of this is ever shipped. */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T length) {
    return RtlGenRandom(bytes, (ULONG)length);
}
