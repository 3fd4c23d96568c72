# Address and undefined-behaviour sanitizers, assertions on.
set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "")
set(SOLIEU_WARNINGS_AS_ERRORS ON CACHE BOOL "")
set(SOLIEU_SANITIZE ON CACHE BOOL "")
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O1 -g" CACHE STRING "")
