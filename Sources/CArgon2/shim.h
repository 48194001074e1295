// The system's Argon2, for the passwords of the desk.
#include <argon2.h>
