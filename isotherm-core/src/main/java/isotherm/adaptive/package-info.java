/** Methods that choose their steps: the state that they keep, how they try a step and judge it. */
package isotherm.adaptive;
