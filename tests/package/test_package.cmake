# cmake -DBUILD=... -DSOURCE=... -DCOMPILER=... -DSCHEMA_CHECK=... -P test_package.cmake
# Installs a build into a folder of its own, then builds and runs a program that finds solieu there.
set(work "${BUILD}/package-test")
file(REMOVE_RECURSE "${work}")

function(run)
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT result EQUAL 0)
        list(JOIN ARGN " " command)
        message(FATAL_ERROR "${command}\n${output}")
    endif()
endfunction()

run(${CMAKE_COMMAND} --install "${BUILD}" --prefix "${work}/prefix")
foreach(file share/solieu/records.schema.json share/solieu/grammars include/solieu/core/record.hpp)
    if(NOT EXISTS "${work}/prefix/${file}")
        message(FATAL_ERROR "not installed: ${file}")
    endif()
endforeach()
run(${CMAKE_COMMAND} -G Ninja -S "${SOURCE}" -B "${work}/build" -DCMAKE_CXX_COMPILER=${COMPILER}
    -DCMAKE_PREFIX_PATH=${work}/prefix)
run(${CMAKE_COMMAND} --build "${work}/build")
run(sh -c "'${work}/build/consumer' | '${SCHEMA_CHECK}' -")
if(EXISTS "${work}/prefix/bin/solieu")
    run("${work}/prefix/bin/solieu" --version)
endif()
file(REMOVE_RECURSE "${work}")
