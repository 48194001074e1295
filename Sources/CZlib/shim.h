// The system's zlib, for reading gzip files.
#include <zlib.h>
