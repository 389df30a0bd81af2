#include "core/syntax/syntax.h"

namespace annals {

Syntax::Syntax(const Resources&, Diagnostics&) {}

SyntaxLayer Syntax::annotate(const Analysis& a) const { return {a.words, a.pool, {}}; }

}  // namespace annals
