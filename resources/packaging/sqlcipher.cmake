# SPDX-License-Identifier: GPL-3.0-or-later
# SQLCipher, static and hidden.
find_library(SQLCIPHER_ARCHIVE NAMES libsqlcipher.a REQUIRED)
find_path(SQLCIPHER_INCLUDE NAMES sqlcipher/sqlite3.h REQUIRED)
add_library(dokaz_sqlcipher INTERFACE)
target_include_directories(dokaz_sqlcipher SYSTEM INTERFACE ${SQLCIPHER_INCLUDE}/sqlcipher)
target_compile_definitions(dokaz_sqlcipher INTERFACE SQLITE_HAS_CODEC)
target_link_libraries(dokaz_sqlcipher INTERFACE ${SQLCIPHER_ARCHIVE} OpenSSL::Crypto m)
target_link_options(dokaz_sqlcipher INTERFACE -Wl,--exclude-libs,libsqlcipher.a)
