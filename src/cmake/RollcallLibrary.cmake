# SPDX-FileCopyrightText: 2026 The Rollcall authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
#   rollcall_library(Scim LAYER 1 DEPENDS Core SOURCES filter.cpp filter.h … [LINK simdjson::simdjson] [WIDGETS]
#                    [ALONE filter.cpp …])
#
# A static library of layer N. DEPENDS names our own libraries: one that is not of a lower layer stops the
# configuration. What was declared is written to layers.txt, by which tests/arch judges the #includes.
# ALONE lists the sources that are not compiled together with others, see decision 18.

rollcall_make_pchs()
file(WRITE "${PROJECT_BINARY_DIR}/layers.txt" "")

function(rollcall_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "WIDGETS" "LAYER" "DEPENDS;SOURCES;LINK;ALONE")
    if(NOT DEFINED arg_LAYER)
        message(FATAL_ERROR "rollcall_library(${name}): LAYER is missing")
    endif()
    foreach(dependency IN LISTS arg_DEPENDS)
        get_property(layer GLOBAL PROPERTY ROLLCALL_LAYER_${dependency})
        if("${layer}" STREQUAL "")
            message(FATAL_ERROR "${name} depends on ${dependency}, which is not declared before it")
        endif()
        if(NOT layer LESS arg_LAYER)
            message(FATAL_ERROR "${name} (layer ${arg_LAYER}) must not depend on ${dependency} (layer ${layer}): "
                "a dependency always has a lower number, see src/README.md")
        endif()
    endforeach()
    set_property(GLOBAL PROPERTY ROLLCALL_LAYER_${name} ${arg_LAYER})

    add_library(${name} STATIC ${arg_SOURCES})
    add_library(Rollcall::${name} ALIAS ${name})
    set_target_properties(${name} PROPERTIES AUTOMOC ON AUTOUIC ${arg_WIDGETS})
    rollcall_compile_together(${name} ${arg_ALONE})
    if(arg_WIDGETS)
        target_link_libraries(${name} PUBLIC RollcallOptions Qt6::Widgets ${arg_DEPENDS} ${arg_LINK})
        target_precompile_headers(${name} REUSE_FROM RollcallWidgetsPch)
    else()
        target_link_libraries(${name} PUBLIC RollcallOptions Qt6::Core ${arg_DEPENDS} ${arg_LINK})
        target_precompile_headers(${name} REUSE_FROM RollcallCorePch)
    endif()

    file(RELATIVE_PATH folder "${PROJECT_SOURCE_DIR}" "${CMAKE_CURRENT_SOURCE_DIR}")
    list(JOIN arg_DEPENDS "," depends)
    file(APPEND "${PROJECT_BINARY_DIR}/layers.txt" "${name};${arg_LAYER};${folder};${depends}\n")
endfunction()

#   rollcall_test(Scim SOURCES filter_test.cpp … [DEPENDS TestSupport] [LINK Qt6::Test] [WIDGETS] [ENVIRONMENT K=V…])
#
# One executable and one ctest entry for a library: few link targets keep the cold build short.
function(rollcall_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "WIDGETS" "TIMEOUT" "SOURCES;DEPENDS;LINK;ENVIRONMENT;WRAPPER")
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 900) # against a program that hangs; beside other work the Ui tests have taken more than 300
    endif()
    set(target ${name}Test)
    add_executable(${target} ${arg_SOURCES})
    set_target_properties(${target} PROPERTIES AUTOMOC ON)
    rollcall_compile_quickly(${target})
    target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
    target_compile_definitions(${target} PRIVATE
        ROLLCALL_SOURCE_DIR="${PROJECT_SOURCE_DIR}" ROLLCALL_BINARY_DIR="${PROJECT_BINARY_DIR}")
    target_link_libraries(${target} PRIVATE TestSupport ${arg_DEPENDS} ${arg_LINK})
    if(arg_WIDGETS)
        target_link_libraries(${target} PRIVATE Qt6::Widgets)
        target_precompile_headers(${target} REUSE_FROM RollcallWidgetsTestPch)
    else()
        target_precompile_headers(${target} REUSE_FROM RollcallTestPch)
    endif()
    add_test(NAME ${name} COMMAND ${arg_WRAPPER} $<TARGET_FILE:${target}>)
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=UTC;LC_ALL=C.UTF-8;${arg_ENVIRONMENT}")
endfunction()
