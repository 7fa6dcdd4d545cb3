# SPDX-FileCopyrightText: 2026 The Rollcall authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What every target of ours is compiled with, as one interface target, and the two precompiled headers that
# they share (Qt's headers are most of a translation unit's cost).

add_library(RollcallOptions INTERFACE)
target_compile_options(RollcallOptions INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wunused
    $<$<CXX_COMPILER_ID:GNU>:-Wno-invalid-pch> -fstack-protector-strong
    $<$<BOOL:${ROLLCALL_WARNINGS_AS_ERRORS}>:-Werror>)
target_compile_definitions(RollcallOptions INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS QT_NO_FOREACH
    QT_DISABLE_DEPRECATED_BEFORE=0x060400 _GLIBCXX_ASSERTIONS)
target_include_directories(RollcallOptions INTERFACE "${PROJECT_SOURCE_DIR}/src" "${PROJECT_SOURCE_DIR}/ui")
target_link_options(RollcallOptions INTERFACE -Wl,-z,relro,-z,now)

# Tests are compiled without optimisation: they run for seconds and are compiled for minutes. What they test is not.
function(rollcall_compile_quickly)
    foreach(target IN LISTS ARGN)
        target_compile_options(${target} PRIVATE $<$<CONFIG:Debug>:-O0>)
    endforeach()
endfunction()

# Eight files of a library to a translation unit: a third of the time (src/decisions/018). The further arguments are
# sources that stay alone, because a name in their unnamed namespace is a neighbour's too.
function(rollcall_compile_together target)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ${ROLLCALL_UNITY_BUILD} UNITY_BUILD_BATCH_SIZE 8)
    set_source_files_properties(${ARGN} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()

# One owner each; the others reuse it, so that it is compiled once.
function(rollcall_make_pch name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINK;HEADERS")
    file(WRITE "${PROJECT_BINARY_DIR}/${name}.cpp" "")
    add_library(${name} OBJECT "${PROJECT_BINARY_DIR}/${name}.cpp")
    target_link_libraries(${name} PUBLIC RollcallOptions ${arg_LINK})
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
endfunction()

function(rollcall_make_pchs)
    set(core_headers <QByteArray> <QDateTime> <QFuture> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject>
        <QLoggingCategory> <QObject> <QPromise> <QString> <QStringList> <QUrl> <QVariant> <QVector>
        <algorithm> <functional> <memory> <optional> <string> <utility> <variant> <vector>)
    rollcall_make_pch(RollcallCorePch LINK Qt6::Core HEADERS ${core_headers})
    rollcall_make_pch(RollcallWidgetsPch LINK Qt6::Widgets HEADERS ${core_headers} <QtWidgets/QtWidgets>)
    if(BUILD_TESTING)
        find_package(GTest REQUIRED)
        rollcall_make_pch(RollcallTestPch LINK Qt6::Core GTest::gmock GTest::gtest HEADERS ${core_headers} <gtest/gtest.h> <gmock/gmock.h>)
        rollcall_make_pch(RollcallWidgetsTestPch LINK Qt6::Widgets GTest::gmock GTest::gtest
            HEADERS ${core_headers} <QtWidgets/QtWidgets> <gtest/gtest.h> <gmock/gmock.h>)
        rollcall_compile_quickly(RollcallTestPch RollcallWidgetsTestPch)
    endif()
endfunction()
