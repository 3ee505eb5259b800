// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded before a program, it counts the calls that change files and lets one of them fail, or ends the program there.
//
// DOKAZ_FAULT_PROGRAM  the only program that is touched, by its name
// DOKAZ_FAULT_AT       the call that is hit, from 1; 0: none, they are only counted
// DOKAZ_FAULT          "kill", "short", or the errno as a number: 5 (EIO), 28 (ENOSPC)
// DOKAZ_FAULT_ON       set: every later call is hit as well
// DOKAZ_FAULT_COUNT    a file that gets the number of calls at the end
//
// Only regular files count: what goes through a pipe or to a terminal is no part of the archive.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static atomic_long calls;
static long hitAt;
static int active, killing, shortening, failure, goesOn;

__attribute__((constructor)) static void begin(void) {
    const char *program = getenv("DOKAZ_FAULT_PROGRAM"), *at = getenv("DOKAZ_FAULT_AT"), *what = getenv("DOKAZ_FAULT");
    if (program == NULL || strcmp(program, program_invocation_short_name) != 0)
        return;
    active = 1;
    hitAt = at == NULL ? 0 : atol(at);
    goesOn = getenv("DOKAZ_FAULT_ON") != NULL;
    killing = what != NULL && strcmp(what, "kill") == 0;
    shortening = what != NULL && strcmp(what, "short") == 0;
    failure = what == NULL || killing || shortening ? 0 : atoi(what);
}

__attribute__((destructor)) static void end(void) {
    const char* path = getenv("DOKAZ_FAULT_COUNT");
    char text[32];
    if (!active || path == NULL)
        return;
    const int length = snprintf(text, sizeof text, "%ld\n", atomic_load(&calls));
    const int file = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file >= 0)
        (void)!syscall(SYS_write, file, text, (size_t)length);
}

// Whether this call is the one. Where the program is to be killed it does not come back.
static int isHit(void) {
    if (!active)
        return 0;
    const long number = atomic_fetch_add(&calls, 1) + 1;
    const int hit = hitAt > 0 && (number == hitAt || (goesOn && number > hitAt));
    if (hit && killing)
        (void)syscall(SYS_kill, getpid(), SIGKILL);
    return hit && !killing;
}

static int isFile(int file) {
    struct stat status;
    const int before = errno;
    const int yes = active && fstat(file, &status) == 0 && S_ISREG(status.st_mode);
    errno = before;
    return yes;
}

static int fails(void) {
    if (!isHit() || failure == 0)
        return 0;
    errno = failure;
    return 1;
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int file, const void* bytes, size_t size) {
    if (isFile(file) && isHit()) {
        if (shortening)
            return syscall(SYS_write, file, bytes, size > 1 ? size / 2 : size);
        errno = failure;
        return -1;
    }
    return syscall(SYS_write, file, bytes, size);
}

static ssize_t placed(int file, const void* bytes, size_t size, off_t at) {
    if (isFile(file) && isHit()) {
        if (shortening)
            return syscall(SYS_pwrite64, file, bytes, size > 1 ? size / 2 : size, at);
        errno = failure;
        return -1;
    }
    return syscall(SYS_pwrite64, file, bytes, size, at);
}

ssize_t pwrite(int file, const void* bytes, size_t size, off_t at) { return placed(file, bytes, size, at); }
ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at) { return placed(file, bytes, size, at); }

int fsync(int file) { return fails() ? -1 : NEXT(fsync)(file); }
int fdatasync(int file) { return fails() ? -1 : NEXT(fdatasync)(file); }
int ftruncate(int file, off_t size) { return fails() ? -1 : NEXT(ftruncate)(file, size); }
int ftruncate64(int file, off64_t size) { return fails() ? -1 : NEXT(ftruncate64)(file, size); }
int rename(const char* from, const char* to) { return fails() ? -1 : NEXT(rename)(from, to); }
// A full disk lets go of what is on it.
int unlink(const char* path) {
    if (failure == ENOSPC)
        return NEXT(unlink)(path);
    return fails() ? -1 : NEXT(unlink)(path);
}
int mkdir(const char* path, mode_t mode) { return fails() ? -1 : NEXT(mkdir)(path, mode); }

// Opening what is there already changes nothing.
static int makes(const char* path, int flags) {
    struct stat status;
    const int before = errno;
    const int yes = active && (flags & O_CREAT) != 0 && stat(path, &status) != 0;
    errno = before;
    return yes;
}

static int opened(const char* path, int flags, mode_t mode) {
    if (makes(path, flags) && fails())
        return -1;
    return (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

static mode_t modeFrom(int flags, va_list rest) { return (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0; }

int open(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = modeFrom(flags, rest);
    va_end(rest);
    return opened(path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = modeFrom(flags, rest);
    va_end(rest);
    return opened(path, flags | O_LARGEFILE, mode);
}
