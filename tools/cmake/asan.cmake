# Address and undefined-behaviour sanitizers, assertions on; of debug information the lines, which
# are what a report shows.
set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "")
set(SOLIEU_WARNINGS_AS_ERRORS ON CACHE BOOL "")
set(SOLIEU_SANITIZE ON CACHE BOOL "")
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O1 -g1" CACHE STRING "")
set(CMAKE_EXPORT_COMPILE_COMMANDS ON CACHE BOOL "")
