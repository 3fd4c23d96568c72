# What every part of solieu is compiled with, and one function that makes a library of a folder.

option(SOLIEU_WARNINGS_AS_ERRORS "Stop at a compiler warning (dev and CI)" OFF)
option(SOLIEU_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)

add_library(solieu_settings INTERFACE)
target_compile_features(solieu_settings INTERFACE cxx_std_20)
# Some checks double the time of compiling and find little here: reading through a null pointer stops the program
# anyway, and nothing is cast to a type of other alignment. The fuzz targets, built with clang, have them.
set(SOLIEU_SANITIZERS -fsanitize=address,undefined)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    list(APPEND SOLIEU_SANITIZERS -fno-sanitize=null,alignment,object-size,vptr)
endif()
# GCC 12 sees overlapping copies in std::string where there are none (its bug 105651), from -O2 on.
target_compile_options(solieu_settings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-restrict>
    $<$<BOOL:${SOLIEU_WARNINGS_AS_ERRORS}>:-Werror>
    $<$<BOOL:${SOLIEU_SANITIZE}>:${SOLIEU_SANITIZERS} -fno-sanitize-recover=all
      -fno-omit-frame-pointer>)
target_link_options(solieu_settings INTERFACE $<$<BOOL:${SOLIEU_SANITIZE}>:${SOLIEU_SANITIZERS}>)

# solieu_module(NAME SOURCES a.cpp ... [PUBLIC targets...] [PRIVATE targets...])
# makes the library solieu_NAME, known as solieu::NAME. Includes are written from src/.
function(solieu_module name)
    cmake_parse_arguments(PARSE_ARGV 1 module "" "" "SOURCES;PUBLIC;PRIVATE")
    add_library(solieu_${name} STATIC ${module_SOURCES})
    add_library(solieu::${name} ALIAS solieu_${name})
    set_target_properties(solieu_${name} PROPERTIES EXPORT_NAME ${name} CXX_EXTENSIONS OFF)
    target_compile_features(solieu_${name} PUBLIC cxx_std_20)
    target_include_directories(solieu_${name} PUBLIC
        $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/src>
        $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/solieu>)
    target_link_libraries(solieu_${name}
        PUBLIC ${module_PUBLIC}
        PRIVATE ${module_PRIVATE} $<BUILD_INTERFACE:solieu_settings>)
    set_property(GLOBAL APPEND PROPERTY SOLIEU_MODULES solieu_${name})
endfunction()
