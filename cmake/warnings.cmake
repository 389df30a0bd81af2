# What every target of ours is compiled with.
add_library(annals_options INTERFACE)
target_compile_features(annals_options INTERFACE cxx_std_20)
target_include_directories(annals_options INTERFACE $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>
                                                    $<INSTALL_INTERFACE:include/annals>)
target_compile_options(annals_options INTERFACE
  $<BUILD_INTERFACE:-Wall;-Wextra;-Wpedantic;-Wshadow;-Wconversion;-Wsign-conversion;-Werror>)
# GCC 12 sees overlapping copies in `"text" + std::string()` where there are none (its bug 105651).
target_compile_options(annals_options INTERFACE $<BUILD_INTERFACE:$<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>>)
if(ANNALS_SANITIZE)
  target_compile_options(annals_options INTERFACE
    $<BUILD_INTERFACE:-fsanitize=${ANNALS_SANITIZE};-fno-omit-frame-pointer;-fno-sanitize-recover=all>)
  target_link_options(annals_options INTERFACE $<BUILD_INTERFACE:-fsanitize=${ANNALS_SANITIZE}>)
endif()
