# Everyday work: debug information, assertions, warnings stop the build.
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(SOLIEU_WARNINGS_AS_ERRORS ON CACHE BOOL "")
set(SOLIEU_SANITIZE OFF CACHE BOOL "")
set(CMAKE_CXX_FLAGS_DEBUG "-Og -g" CACHE STRING "")
set(CMAKE_EXPORT_COMPILE_COMMANDS ON CACHE BOOL "")
