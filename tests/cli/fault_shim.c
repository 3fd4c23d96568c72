/* Loaded before the C library's own functions (LD_PRELOAD): makes them fail as failing disks do.
 *
 * FAULT_FREAD=N   fread() gives EIO once N bytes of files have been read
 * FAULT_STDIN=N   read() of standard input gives at most 7 bytes at a time, and EIO behind N bytes
 * FAULT_WRITE=N   write() and writev() to files beyond standard error give ENOSPC behind N bytes
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/uio.h>
#include <unistd.h>

static long limit_of(const char* name)
{
    const char* text = getenv(name);
    return text == NULL ? -1 : atol(text);
}

size_t fread(void* to, size_t size, size_t count, FILE* file)
{
    static size_t (*real)(void*, size_t, size_t, FILE*);
    static long done;
    const long limit = limit_of("FAULT_FREAD");
    if (real == NULL) {
        real = (size_t(*)(void*, size_t, size_t, FILE*))dlsym(RTLD_NEXT, "fread");
    }
    if (limit >= 0 && done >= limit) {
        const int no_reading = 0x0020; /* _IO_ERR_SEEN of glibc, what ferror() looks at */
        file->_flags |= no_reading;
        errno = EIO;
        return 0;
    }
    const size_t got = real(to, size, count, file);
    done += (long)(got * size);
    return got;
}

ssize_t read(int file, void* to, size_t size)
{
    static ssize_t (*real)(int, void*, size_t);
    static long done;
    const long limit = limit_of("FAULT_STDIN");
    if (real == NULL) {
        real = (ssize_t(*)(int, void*, size_t))dlsym(RTLD_NEXT, "read");
    }
    if (file != STDIN_FILENO || limit < 0) {
        return real(file, to, size);
    }
    if (done >= limit) {
        errno = EIO;
        return -1;
    }
    const ssize_t got = real(file, to, size < 7 ? size : 7);
    done += got > 0 ? got : 0;
    return got;
}

static int is_full(int file, size_t size)
{
    static long done;
    const long limit = limit_of("FAULT_WRITE");
    if (file <= STDERR_FILENO || limit < 0) {
        return 0;
    }
    done += (long)size;
    if (done > limit) {
        errno = ENOSPC;
    }
    return done > limit;
}

ssize_t write(int file, const void* from, size_t size)
{
    static ssize_t (*real)(int, const void*, size_t);
    if (real == NULL) {
        real = (ssize_t(*)(int, const void*, size_t))dlsym(RTLD_NEXT, "write");
    }
    return is_full(file, size) ? -1 : real(file, from, size);
}

ssize_t writev(int file, const struct iovec* from, int count)
{
    static ssize_t (*real)(int, const struct iovec*, int);
    size_t size = 0;
    for (int at = 0; at < count; ++at) {
        size += from[at].iov_len;
    }
    if (real == NULL) {
        real = (ssize_t(*)(int, const struct iovec*, int))dlsym(RTLD_NEXT, "writev");
    }
    return is_full(file, size) ? -1 : real(file, from, count);
}
