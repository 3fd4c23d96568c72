# Fuzz targets: clang with libFuzzer and sanitizers, assertions on.
set(CMAKE_CXX_COMPILER clang++-14 CACHE STRING "")
set(CMAKE_C_COMPILER clang-14 CACHE STRING "")
set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "")
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O1 -g1" CACHE STRING "")
set(CMAKE_CXX_FLAGS "-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all" CACHE STRING "")
set(SOLIEU_FUZZ ON CACHE BOOL "")
set(SOLIEU_WARNINGS_AS_ERRORS OFF CACHE BOOL "")
set(BUILD_TESTING OFF CACHE BOOL "")
