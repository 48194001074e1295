// The system's cmark, which reads the Markdown of articles.
#include <cmark.h>
