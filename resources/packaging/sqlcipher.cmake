# SPDX-License-Identifier: GPL-3.0-or-later
# SQLCipher, static and hidden: no other library of the process shares its symbols, and no package swapped in
# later can turn encryption off. What is found is proven by running it, because plain SQLite and old SQLCipher
# accept the same calls and answer them with success.

function(dokaz_refuse_sqlcipher reason)
  message(FATAL_ERROR "SQLCipher cannot be used: ${reason}\n"
    "Dokaz needs SQLCipher 4.5 or newer with full-text search. This installs it:\n  resources/packaging/install\n")
endfunction()

find_library(SQLCIPHER_ARCHIVE NAMES libsqlcipher.a)
find_path(SQLCIPHER_INCLUDE NAMES sqlcipher/sqlite3.h)
if(NOT SQLCIPHER_ARCHIVE OR NOT SQLCIPHER_INCLUDE)
  dokaz_refuse_sqlcipher("libsqlcipher.a and sqlcipher/sqlite3.h were not found.")
endif()

add_library(dokaz_sqlcipher INTERFACE)
target_include_directories(dokaz_sqlcipher SYSTEM INTERFACE ${SQLCIPHER_INCLUDE}/sqlcipher)
target_compile_definitions(dokaz_sqlcipher INTERFACE SQLITE_HAS_CODEC)
target_link_libraries(dokaz_sqlcipher INTERFACE ${SQLCIPHER_ARCHIVE} OpenSSL::Crypto m)
target_link_options(dokaz_sqlcipher INTERFACE -Wl,--exclude-libs,libsqlcipher.a)

# Proven once for one library file; a changed file or a changed probe is proven anew.
file(SHA256 "${SQLCIPHER_ARCHIVE}" proof)
file(SHA256 "${CMAKE_CURRENT_LIST_DIR}/sqlcipher_probe.c" probe)
string(APPEND proof "-${probe}")
if(NOT "${DOKAZ_SQLCIPHER_PROVEN}" STREQUAL proof)
  unset(DOKAZ_SQLCIPHER_PROBE_RAN CACHE)
  unset(DOKAZ_SQLCIPHER_PROBE_BUILT CACHE)
  try_run(DOKAZ_SQLCIPHER_PROBE_RAN DOKAZ_SQLCIPHER_PROBE_BUILT
    SOURCES "${CMAKE_CURRENT_LIST_DIR}/sqlcipher_probe.c"
    CMAKE_FLAGS "-DINCLUDE_DIRECTORIES=${SQLCIPHER_INCLUDE}/sqlcipher"
    COMPILE_DEFINITIONS -DSQLITE_HAS_CODEC
    LINK_LIBRARIES ${SQLCIPHER_ARCHIVE} OpenSSL::Crypto m
    COMPILE_OUTPUT_VARIABLE compiled
    RUN_OUTPUT_VARIABLE said
    ARGS "${CMAKE_BINARY_DIR}/sqlcipher_probe.db")
  if(NOT DOKAZ_SQLCIPHER_PROBE_BUILT)
    string(REGEX MATCH "[^\n]*(error|undefined reference)[^\n]*" first "${compiled}")
    dokaz_refuse_sqlcipher("the probe did not build with ${SQLCIPHER_ARCHIVE}. ${first}")
  elseif(NOT DOKAZ_SQLCIPHER_PROBE_RAN STREQUAL "0")
    string(STRIP "${said}" said)
    dokaz_refuse_sqlcipher("${said}")
  endif()
  string(STRIP "${said}" said)
  message(STATUS "SQLCipher proven: ${said}")
  set(DOKAZ_SQLCIPHER_PROVEN "${proof}" CACHE INTERNAL "The SQLCipher library and the probe that accepted it")
endif()
