package org.secondopinion.pathway.engine;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import camundajar.impl.scala.util.Either;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.EvaluationFailureType.ASSERT_FAILURE$;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.SuccessfulEvaluationResult;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * FEEL as the engine ships it, but every cell of a table is parsed once and not at each reading of the table, and the
 * functions of FEEL are made once and not for each cell.
 */
class QuickFeel extends ScalaFeelEngine {

    QuickFeel() {
        super(List.of());
    }

    @Override
    protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
        return new Remembering(super.buildFeelEngine(functions, values));
    }

    /** Remembers as many cells as the deployed tables have. */
    private static final class Remembering extends FeelEngine {

        private final Map<String, Either<Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();
        private final Map<String, Either<Failure, ParsedExpression>> unaryTests = new ConcurrentHashMap<>();
        private final FeelInterpreter interpreter;
        private final FunctionProvider functions;

        Remembering(FeelEngine engine) {
            super(engine.functionProvider(), engine.valueMapper(), engine.configuration(), engine.clock());
            var all = List.of(new BuiltinFunctions(clock(), valueMapper()), functionProvider());
            this.interpreter = new FeelInterpreter(valueMapper());
            this.functions = new FunctionProvider.CompositeFunctionProvider(
                    CollectionConverters.asScala(all).toList());
        }

        @Override
        public Either<Failure, ParsedExpression> parseExpression(String cell) {
            return expressions.computeIfAbsent(cell, super::parseExpression);
        }

        @Override
        public Either<Failure, ParsedExpression> parseUnaryTests(String cell) {
            return unaryTests.computeIfAbsent(cell, super::parseUnaryTests);
        }

        /** What is not plainly right is told by the engine's own reading. */
        @Override
        public EvaluationResult evaluate(ParsedExpression cell, Context variables) {
            var scope = EvalContext.create(valueMapper(), functions).merge(variables);
            var value = value(cell, scope);
            var doubts = scope.failureCollector().failures();
            return value == null || doubts.exists(doubt -> doubt.failureType() == ASSERT_FAILURE$.MODULE$)
                    ? super.evaluate(cell, variables)
                    : new SuccessfulEvaluationResult(valueMapper().unpackVal(value), doubts);
        }

        /** Null where there is none. */
        private Val value(ParsedExpression cell, EvalContext scope) {
            try {
                var value = interpreter.eval(cell.expression(), scope);
                return value instanceof ValError || value instanceof ValFatalError ? null : value;
            } catch (RuntimeException e) {
                return null;
            }
        }
    }
}
