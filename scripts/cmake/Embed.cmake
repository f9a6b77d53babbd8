# SPDX-License-Identifier: GPL-3.0-or-later
# dutygraph_embed(TARGET SYMBOL FILE): compile FILE into TARGET as
#   const unsigned char SYMBOL[]; const size_t SYMBOL_size;   (a zero byte follows the data, uncounted)
set(DUTYGRAPH_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/EmbedFile.cmake)
function(dutygraph_embed target symbol file)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/${symbol}.c)
  add_custom_command(OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DSYMBOL=${symbol} -DINPUT=${file} -DOUTPUT=${out}
            -P ${DUTYGRAPH_EMBED_SCRIPT}
    DEPENDS ${file} ${DUTYGRAPH_EMBED_SCRIPT} VERBATIM)
  # A target of another folder sees this folder's rules only through a target of their own.
  add_custom_target(${symbol}_source DEPENDS ${out})
  add_dependencies(${target} ${symbol}_source)
  target_sources(${target} PRIVATE ${out})
endfunction()
