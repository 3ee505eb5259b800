# SPDX-License-Identifier: GPL-3.0-or-later
# How a room of the window and its test are declared. As in src/room.cmake: a room sees its own headers and those of
# the rooms it names, nothing else.

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Svg)
add_library(dokaz_qt INTERFACE)
target_link_libraries(dokaz_qt INTERFACE Qt6::Core Qt6::Gui Qt6::Widgets Qt6::Svg)
target_compile_definitions(dokaz_qt INTERFACE QT_NO_CAST_FROM_BYTEARRAY QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400)

function(dokaz_ui_include_folder out room)
  get_filename_component(short "${room}" NAME)
  set(folder "${CMAKE_BINARY_DIR}/include/ui_${short}")
  file(MAKE_DIRECTORY "${folder}/ui")
  if(NOT EXISTS "${folder}/ui/${short}")
    file(CREATE_LINK "${PROJECT_SOURCE_DIR}/ui/${short}" "${folder}/ui/${short}" SYMBOLIC)
  endif()
  set(${out} "${folder}" PARENT_SCOPE)
endfunction()

function(dokaz_use_ui_precompiled target)
  if(NOT target STREQUAL "dokaz_ui_widgets")
    target_precompile_headers(${target} REUSE_FROM dokaz_ui_widgets)
  endif()
endfunction()

# dokaz_ui_room(NAME ui/room SOURCES a.cpp … USES ui/room room … LIBRARIES target …)
function(dokaz_ui_room)
  cmake_parse_arguments(R "" "NAME" "SOURCES;USES;LIBRARIES" ${ARGN})
  string(REPLACE "/" "_" flat "${R_NAME}")
  string(REPLACE "/" "::" alias "${R_NAME}")
  set(target dokaz_${flat})
  file(GLOB headers CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
  add_library(${target} STATIC ${R_SOURCES} ${headers})
  add_library(dokaz::${alias} ALIAS ${target})
  set_target_properties(${target} PROPERTIES AUTOMOC ON)
  dokaz_ui_include_folder(folder ${R_NAME})
  target_include_directories(${target} PUBLIC ${folder})
  target_link_libraries(${target} PRIVATE dokaz_flags ${R_LIBRARIES} PUBLIC dokaz_qt)
  foreach(use IN LISTS R_USES)
    string(REPLACE "/" "::" used "${use}")
    target_link_libraries(${target} PRIVATE dokaz::${used})
  endforeach()
  dokaz_use_ui_precompiled(${target})
endfunction()

# dokaz_ui_test(NAME ui/room SOURCES … USES … LIBRARIES …): one Qt Test binary a room, each source one QObject named
# in TESTS; runs offscreen. TIMED: it measures how long things take and runs alone.
function(dokaz_ui_test)
  cmake_parse_arguments(R "TIMED" "NAME;TIMEOUT" "SOURCES;USES;LIBRARIES" ${ARGN})
  string(REPLACE "/" "_" flat "${R_NAME}")
  set(target ${flat}_test)
  add_executable(${target} ${R_SOURCES})
  set_target_properties(${target} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
  target_link_libraries(${target} PRIVATE dokaz_flags dokaz_qt dokaz_qt_test ${R_LIBRARIES})
  foreach(use IN LISTS R_USES)
    string(REPLACE "/" "::" used "${use}")
    target_link_libraries(${target} PRIVATE dokaz::${used})
  endforeach()
  target_compile_definitions(${target} PRIVATE
    DOKAZ_SOURCE_DIR="${PROJECT_SOURCE_DIR}" DOKAZ_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}"
    DOKAZ_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data" DOKAZ_SHARED_DATA="${PROJECT_SOURCE_DIR}/../shared/data")
  target_precompile_headers(${target} REUSE_FROM dokaz_ui_test_headers)
  if(NOT R_TIMEOUT)
    set(R_TIMEOUT 300)
  endif()
  # Qt's own crash handler starts a debugger, which outlasts every limit.
  add_test(NAME ${R_NAME} COMMAND ${target} -nocrashhandler)
  set_tests_properties(${R_NAME} PROPERTIES TIMEOUT ${R_TIMEOUT} RUN_SERIAL ${R_TIMED}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_LOGGING_RULES=*.debug=false;LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/qt_leaks.txt")
endfunction()
